"""One pictogram for one thing. They lead lines and buttons, so that also who reads slowly finds the way."""

from collections.abc import Mapping

PICTURES: Mapping[str, str] = {
    "": "",
    # Getting about
    "back": "‹",
    "start": "🏠",
    "help": "❓",
    "language": "🌐",
    "hello": "👋",
    "search": "🔎",
    "more": "➕",
    "settings": "⚙️",
    "on": "☑️",
    "question": "🤔",
    "yes": "👍",
    "no": "❌",
    "ok": "✅",
    # What there is to do: all sport, and the categories of hobbies
    "sport": "⚽",
    "team_sport": "🥅",
    "individual_sport": "🏸",
    "fitness_dance": "💃",
    "winter": "⛷️",
    "water": "🏊",
    "nature_animals": "🌲",
    "crafts_art": "🎨",
    "food_home": "🍲",
    "music_stage": "🎵",
    "family": "👨‍👩‍👧",
    "community": "🤝",
    "games_tech": "🎲",
    # What a card says
    "info": "💡",
    "calendar": "📅",
    "place": "📍",
    "map": "🗺️",
    "woman": "👩",
    "man": "👨",
    "people": "👥",
    "person": "👤",
    "money": "💶",
    "speech": "🗣️",
    "bag": "🎒",
    "check": "✔️",
    "letters": "🔤",
    # Wanting to come, and what follows
    "join": "🙋",
    "child": "🧒",
    "teen": "🧑‍🎓",
    "adult": "🧑",
    "send": "📨",
    "mail": "📧",
    "phone": "📞",
    "chat": "💬",
    "back_here": "↩️",
    "clock": "⏰",
    "bell": "🔔",
    "mute": "🔕",
    "task": "📋",
    "star": "⭐",
    # What is kept, and what must not wait
    "lock": "🔒",
    "eye": "👁️",
    "file": "📥",
    "trash": "🗑️",
    "stop": "🛑",
    "warning": "⚠️",
    "sos": "🆘",
}
"""By the name that pages use. Names are never taken away: a page that waits to be sent may hold one."""

RIGHT_TO_LEFT: Mapping[str, str] = {"back": "›"}
"""What points the other way in a right-to-left language."""
