"""Where, what, and what was found."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."
FACT = "A short fact in a line of facts, set apart by dots."

WHERE = Message(
    "find",
    "Where do you want to go from? Choose a town, write the name of your village, or send your location.",
    note="Asks for a place. A typed village or a shared location answers it too.",
)
OUTSIDE = Message(
    "find",
    "That place is far from Kainuu. I know only hobbies in Kainuu. Choose a town near you.",
    note="After a location outside the region was shared.",
)
NO_PLACE = Message(
    "find",
    "I do not know that place. You can choose a town, or write the name of a village near you.",
    note="After a typed place that is not known.",
)
SEND_LOCATION = Message("find", "Send my location", note="Button of the phone's own keyboard, at most 25 characters.")
LOCATION_HINT = Message(
    "find",
    "You can also press the button below. I keep your location only roughly, to about one kilometre.",
    note="A second short message; the button below sends the phone's location.",
)
THANKS = Message("find", "All right.", note="After the phone sent something; takes its extra button away.")
WHAT = Message(
    "find",
    "{place}. What would you like to do? You can also write it, like “swimming” or “something with my child”.",
    note="{place} is the name of a town or village. Use your language's quotation marks.",
)
WHAT_HERE = Message(
    "find",
    "Near you. What would you like to do? You can also write it, like “swimming” or “something with my child”.",
    note="The same when a location was shared.",
)
MORE = Message("find", "More", note=BUTTON)
SPORT = Message("find", "Sport", note=BUTTON)
WATER = Message("find", "Water", note=BUTTON + " Swimming and other things in water.")
CHILDREN = Message("find", "With children", note=BUTTON)
HANDS = Message("find", "Hands and art", note=BUTTON + " Crafts, drawing, photography.")
FOOD = Message("find", "Food", note=BUTTON)
MUSIC = Message("find", "Music", note=BUTTON)
LEARN_FINNISH = Message("find", "Learn Finnish", note=BUTTON)
TEAM = Message("find", "Team sport", note=BUTTON)
ALONE = Message("find", "Other sport", note=BUTTON + " Sport that is not a team sport.")
FITNESS = Message("find", "Exercise, dance", note=BUTTON)
WINTER = Message("find", "Winter", note=BUTTON)
NATURE = Message("find", "Nature, animals", note=BUTTON)
TOGETHER = Message("find", "Meet people", note=BUTTON)
GAMES = Message("find", "Games, computers", note=BUTTON)
EVERYTHING = Message("find", "Everything", note=BUTTON)

FOUND = Message(
    "find",
    "{what}, near {place}: {count} hobby",
    plural="{what}, near {place}: {count} hobbies",
    note="Title over what was found. {what} is a kind of hobby or a group of kinds, {place} a town or village.",
)
FOUND_HERE = Message(
    "find",
    "{what}, near you: {count} hobby",
    plural="{what}, near you: {count} hobbies",
    note="The same when a location was shared.",
)
FOUND_AWAY = Message(
    "find",
    "{what}: {count} hobby",
    plural="{what}: {count} hobbies",
    note="The same after “Nothing in …. These are about … away.”",
)
ALL_HOBBIES = Message("find", "All hobbies", note="Stands for {what} when nothing in particular is looked for.")
ALL_SPORT = Message("find", "Sport", note="Stands for {what}: all kinds of sport.")
NOTHING = Message(
    "find",
    "I found nothing like that. You can change the search, or look at all hobbies near you.",
    note="Nothing fits the search.",
)
CHANGED = Message(
    "find",
    "You have searched for something else since then. This is your newest search.",
    note="After an old button of an older search was pressed.",
)
ABOUT_KM = Message("find", "about {distance}", note=FACT + " {distance} is like “2 km”.")
ABOUT_KM_AT = Message("find", "about {distance} ({place})", note=FACT + " {place} is where the hobby is.")
WEEKLY = Message("find", "{when}", note=FACT + " {when} is like “Tuesdays 18:00”. Keep it as it is.")
NEXT_ON = Message("find", "next: {when}", note=FACT + " {when} is like “Tuesday 24 November, 16:00”.")
ASK_TIME = Message("find", "time: ask the association", note=FACT)
FREE = Message("find", "free", note=FACT + " It costs nothing.")
PRICE = Message("find", "{price}", note=FACT + " {price} is like “7 €”. Keep it as it is.")
PRICE_MONTH = Message("find", "{price} a month", note=FACT + " {price} is like “7 €”.")
PRICE_SEASON = Message("find", "{price} for the season", note=FACT + " {price} is like “40 €”.")
PRICE_YEAR = Message("find", "{price} a year", note=FACT + " {price} is like “40 €”.")
ASK_PRICE = Message("find", "price: ask", note=FACT)
CHANGE = Message("find", "Change the search", note=BUTTON)
NEXT_PAGE = Message("find", "Show more", note=BUTTON)
SHOW_ALL = Message("find", "Show all", note=BUTTON + " All hobbies near.")

FILTERS = Message("find", "What matters to you? Press to turn it on or off.", note="Above buttons that filter.")
WOMEN_ONLY = Message("find", "Women only", note=BUTTON)
FREE_ONLY = Message("find", "Free", note=BUTTON + " Costs nothing.")
CHILDREN_TOO = Message("find", "Children welcome", note=BUTTON)
LITTLE_FINNISH = Message("find", "Little Finnish", note=BUTTON + " One needs only a little Finnish, or none.")
AGE = Message(
    "find",
    "{count} year old",
    plural="{count} years old",
    note=BUTTON + " Also a fact: hobbies for somebody of this age. It may be 0.",
)
WORKDAYS = Message("find", "Monday to Friday", note=BUTTON + " Also a fact: hobbies on any of these days.")
WEEKEND = Message("find", "Saturday, Sunday", note=BUTTON + " Also a fact: hobbies on either of these days.")
DAYS = tuple(
    Message("find", day, note=BUTTON + " Also a fact: hobbies on this day.")
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
CHOSEN_DAYS = Message("find", "Chosen days", note=BUTTON + " Stands for several days that the person wrote.")
DAYS_AND_TIMES = Message("find", "Days and times", note=BUTTON + " Leads to days of the week and times of day.")
MORNING = Message("find", "Morning", note=BUTTON + " Also a fact: hobbies that begin before 11.")
DAYTIME = Message("find", "Daytime", note=BUTTON + " Also a fact: hobbies that begin from 11 to 16.")
EVENING = Message("find", "Evening", note=BUTTON + " Also a fact: hobbies that begin at 16 or later.")
WHEN = Message(
    "find",
    "When can you come? Morning is before 11, evening from 16. Press to turn it on or off.",
    note="Above buttons for days and times.",
)
MORE_FILTERS = Message(
    "find", "What else matters to you? Press to turn it on or off.", note="Above buttons that filter."
)
FOR_MEN = Message("find", "Open to men", note=BUTTON + " Also a fact: not for women only.")
FREE_TRIAL = Message("find", "First time free", note=BUTTON + " Also a fact: at least the first time costs nothing.")
BEGINNERS = Message("find", "For beginners", note=BUTTON + " Also a fact.")
ACCESSIBLE = Message("find", "With a wheelchair", note=BUTTON + " Also a fact: one can come with a wheelchair.")
HAS_ROOM = Message("find", "There is room", note=BUTTON + " Also a fact: the group has free places.")
SOON = Message("find", "Within 7 days", note=BUTTON + " Also a fact: it meets within seven days.")
MY_LANGUAGE = Message("find", "Speaks my language", note=BUTTON + " The leader speaks the person's own language.")
OTHER_LANGUAGE = Message("find", "Chosen language", note=BUTTON + " Stands for a language that the person wrote.")
SPEAKS = Message(
    "find", "The leader speaks {language}", note=FACT + " {language} is a language. Use {language:speaks} if need be."
)
OTHER_PLACE = Message("find", "Other place", note=BUTTON)
SHOW = Message("find", "Show hobbies", note=BUTTON)
NUMBERED = Message("find", "{number}. {name}", note="A numbered hobby in a list. {name} is as on the door.")
SUOMEKSI = Message("find", "Suomeksi", note=BUTTON + " “In Finnish”: shows a card in Finnish to hold up.")
