"""From the configuration to what the rest of the service is told."""

from bot.config.sections import Config
from rules.hours import WorkHours, work_hours
from rules.interest import Limits
from rules.settings import Help, LoopRules, NoticeHours, ReminderRules, Settings


def settings_of(config: Config, *, bot_name: str = "") -> Settings:
    """What pages and jobs go by. `bot_name` is the Telegram bot's username, empty without one."""
    reminders = config.reminders
    return Settings(
        service=config.service.name,
        language=config.service.default_language,
        staff_language=config.staff.language,
        help=Help(config.help.phone, config.help.email, config.help.hours),
        notices=NoticeHours(config.notices.from_hour, config.notices.to_hour, config.notices.digest_hour),
        reminders=ReminderRules(
            evening=reminders.evening,
            evening_at_hour=reminders.evening_at_hour,
            soon=reminders.soon,
            soon_hours_before=reminders.hours_before,
            quiet_from_hour=reminders.quiet_from_hour,
            quiet_to_hour=reminders.quiet_to_hour,
            remaining_minutes=reminders.late_minutes_needed,
        ),
        limits=Limits(config.limits.open_interests, config.limits.new_per_day),
        loop=LoopRules(**{key: getattr(config.loop, key) for key in LoopRules.__slots__}),
        periods=config.project.periods,
        chat_link=f"https://t.me/{bot_name}" if bot_name else "",
        web_link=config.service.public_url.rstrip("/"),
        email=config.email.enabled,
        talks=bool(config.staff.group or (config.staff.email and config.email.enabled)),
        work=work_hours(config.staff.hours) or WorkHours(),
        replies=bool(config.replies.address) and config.email.enabled,
    )
