"""One hobby: everything one would ask before going there."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

TITLE = Message(
    "card", "{kind} — {name}", note="{kind}: kind of hobby in your language. {name}: as on the door, in Finnish."
)
TITLE_TRANSLATED = Message(
    "card",
    "{kind} — {name} ({meaning})",
    note="The same, where the name is also known in your language: {meaning}, beside {name} as it is on the door.",
)
EXAMPLE = Message(
    "card", "This is an example. It does not exist.", note="On every card of an example: a hobby, or a fair."
)
NEXT = Message("card", "Next: {when}", note="{when} is like “Tuesday 24 November, 18:00–19:30”.")
NEXT_WEEKLY = Message(
    "card", "Next: {when}, then every week", note="{when} is like “Tuesday 24 November, 18:00–19:30”."
)
THEN = Message(
    "card", "then: {when}", note="After the next time, set apart by a dot: once more in the same week. {when} as there."
)
NO_TIME = Message("card", "I do not know the time. Ask the association.")
OVER = Message("card", "There are no more meetings this season.")
AT = Message("card", "{venue}, {address}", note="Where it is: the name on the door and the street address.")
AT_VENUE = Message("card", "{venue}, {municipality}", note="Where it is, when the street address is not known.")
ABOUT_KM = Message("card", "about {distance}", note="How far it is, in a straight line. {distance} is like “2 km”.")
WOMEN = Message("card", "Women only.")
MEN = Message("card", "Men only.")
FAMILIES = Message("card", "For families: children and parents together.")
ANYONE = Message("card", "For everyone: women and men together.")
CHILDREN_ONLY = Message("card", "For girls and boys together.", note="For whom. The ages follow.")
AGES = Message("card", "Ages {youngest}–{oldest}.", note="For whom: years of age.")
AGES_FROM = Message("card", "From age {youngest}.", note="For whom: years of age.")
AGES_TO = Message("card", "Up to age {oldest}.", note="For whom: years of age.")
CHILDREN = Message("card", "Children can come with you.")
WOMAN_LEADS = Message("card", "The leader is a woman.")
BEGINNERS = Message("card", "Beginners are welcome. You do not need to know it yet.")
NOT_BEGINNERS = Message("card", "This is for people who can do it already.", note="Not for beginners.")
ROOM = Message("card", "There is room.", note="There are free places in the group.")
FULL = Message("card", "It is full now. You can still ask for a place.", note="There is no free place in the group.")
CAPACITY = Message("card", "Places in all: {number}.", note="How many people the group can take.")
FREE = Message("card", "Free. It costs nothing.")
PRICE_TIME = Message("card", "{price} each time.", note="{price} is like “7 €”.")
PRICE_MONTH = Message("card", "{price} a month.", note="{price} is like “7 €”.")
PRICE_SEASON = Message("card", "{price} for the season.", note="{price} is like “40 €”. A season is autumn or spring.")
PRICE_YEAR = Message("card", "{price} a year.", note="{price} is like “40 €”.")
NO_PRICE = Message("card", "I do not know the price. Ask the association.")
TRIAL = Message("card", "The first time is free.", note="A free trial visit.")
FINNISH_NONE = Message("card", "You do not need Finnish.")
FINNISH_LITTLE = Message("card", "You need only a little Finnish.")
FINNISH_SOME = Message("card", "You need some Finnish.")
LEADER = Message("card", "The leader speaks {languages}.", note="{languages} is like “English and Arabic”.")
LED_BY = Message("card", "The leader: {leader}", note="Who leads the group, by name.")
CHILDCARE = Message("card", "Somebody looks after the children meanwhile.")
ACCESSIBLE = Message("card", "You can come with a wheelchair.")
NOT_ACCESSIBLE = Message("card", "You cannot get in with a wheelchair.")
TEXT = Message("card", "{text}", note="A text about the hobby from the catalogue. Keep it as it is.")
BY = Message("card", "Who runs it: {association}", note="The name of the association or club.")
NUMBER = Message("card", "Their number: {phone}", note="Of the association, to ask what I do not know.")
CHECKED = Message(
    "card",
    "Checked {count} day ago.",
    plural="Checked {count} days ago.",
    note="How fresh this information is.",
)
CHECKED_BY = Message(
    "card",
    "Checked {count} day ago by {who}.",
    plural="Checked {count} days ago by {who}.",
    note="How fresh this information is. {who} is the name of an association, in no particular form.",
)
CHECKED_TODAY_BY = Message("card", "Checked today by {who}.", note="The same. {who} is the name of an association.")
CHECKED_TODAY = Message("card", "Checked today.", note="How fresh this information is.")
NEVER_CHECKED = Message(
    "card", "Nobody has checked this yet. Ask before you go.", note="How fresh this information is."
)
OLD = Message("card", "This is old information. Ask before you go.", note="Nobody has confirmed it for half a year.")
JOIN = Message("card", "I want to come", note=BUTTON)
EDIT = Message("card", "Edit", note=BUTTON + " For staff who look after the list of hobbies: change this one.")
MINE = Message(
    "card", "You have said that you want to come.", note="On the card of a hobby that the person has chosen."
)
MINE_AGE = Message(
    "card",
    "You have said that somebody wants to come. Age: {age}.",
    note="On the card of a hobby that the person has chosen for a child. {age} is like “13–17”.",
)
SOMEONE_ELSE = Message("card", "Someone else too", note=BUTTON + " Says “I want to come” for one more person, a child.")
MY_STATUS = Message("card", "See how it goes", note=BUTTON + " Leads to what happened after one said “I want to come”.")
TELL_CHANGE = Message(
    "card",
    "What has changed?",
    note=BUTTON + " Who runs the hobby sees it: a way to tell of another time or place.",
)
MAP = Message("card", "Map", note=BUTTON)
WEB_PAGE = Message("card", "Web page", note=BUTTON + " Leads out of the chat.")
MAP_HERE = Message("card", "{name} is here.", note="Beside a pin on the map.")
MAP_UNKNOWN = Message("card", "I cannot show this place on the map. The address is: {address}")
GONE = Message("card", "This hobby is not in my list now.", note="After an old button was pressed.")
PAUSED = Message("card", "This hobby is on a break now.")

TO_WHERE = Message(
    "show", "Where to?", note="On the card held up to a bus driver, beside the Finnish. Before an address."
)
WHEN = Message("show", "When?", note="On the card held up to a bus driver or coach, beside the Finnish.")
WHAT = Message("show", "What?", note="On the card held up to a bus driver or coach, beside the Finnish.")
FIRST_TIME = Message("show", "I am coming for the first time. Can you help?", note="On the card held up to a coach.")
