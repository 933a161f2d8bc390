"""The whole site: which addresses are pages and which are actions, and what each takes."""

from dialogs import addresses as a
from dialogs.pages import (
    agree,
    card,
    contacting,
    data,
    filters,
    find,
    join,
    joining,
    later,
    mine,
    phone,
    results,
    start,
    watching,
)
from dialogs.pages import help as help_
from dialogs.world import Do, Need, PageEntry

_INTERESTS = frozenset({Need.INTERESTS})
_CONTACT = frozenset({Need.CONTACT})

PAGES: dict[type[a.Address], PageEntry] = {
    a.Languages: PageEntry(start.languages),
    a.Start: PageEntry(start.start_page, _CONTACT),
    a.Where: PageEntry(find.where, hear=find.hear_place),
    a.What: PageEntry(find.what),
    a.Results: PageEntry(results.results),
    a.Filters: PageEntry(filters.filters),
    a.MoreFilters: PageEntry(filters.more_filters),
    a.Times: PageEntry(filters.times),
    a.Card: PageEntry(card.hobby_card, _INTERESTS),
    a.Map: PageEntry(card.hobby_map),
    a.ShowCard: PageEntry(card.show_card),
    a.AskAge: PageEntry(join.ask_age, _INTERESTS),
    a.AskName: PageEntry(join.ask_name, hear=join.hear_name),
    a.AskReach: PageEntry(join.ask_reach, hear=join.hear_missing_name),
    a.AskPhone: PageEntry(phone.ask_phone, hear=phone.hear_phone),
    a.AskLater: PageEntry(later.ask_later),
    a.AskEmail: PageEntry(later.ask_email, hear=later.hear_email),
    a.EmailSent: PageEntry(later.email_sent, _INTERESTS),
    a.Moved: PageEntry(later.moved),
    a.Joined: PageEntry(mine.joined, _INTERESTS),
    a.NotJoined: PageEntry(agree.not_joined, _INTERESTS),
    a.Mine: PageEntry(mine.my_hobbies, _INTERESTS),
    a.MyHobby: PageEntry(mine.my_hobby, frozenset({Need.INTERESTS, Need.REMINDERS})),
    a.ConfirmWithdraw: PageEntry(mine.confirm_withdraw, _INTERESTS),
    a.Noted: PageEntry(mine.noted, frozenset({Need.INTERESTS, Need.REMINDERS})),
    a.Watching: PageEntry(watching.watches, frozenset({Need.WATCHES})),
    a.MyData: PageEntry(data.my_data, frozenset({Need.INTERESTS, Need.KEPT, Need.WATCHES})),
    a.MyFile: PageEntry(data.my_file, frozenset({Need.KEPT})),
    a.ConfirmErase: PageEntry(data.confirm_erase),
    a.Erased: PageEntry(data.erased),
    a.Help: PageEntry(help_.help_page),
    a.Danger: PageEntry(help_.danger),
    a.Quiet: PageEntry(help_.quiet),
    a.NotUnderstood: PageEntry(help_.not_understood),
    a.Outdated: PageEntry(help_.outdated),
    a.Thanked: PageEntry(help_.thanked),
    a.AskBring: PageEntry(joining.ask_bring),
    a.Waiting: PageEntry(contacting.waiting, _CONTACT),
    a.Asked: PageEntry(contacting.asked, _CONTACT),
    a.AskAnswer: PageEntry(contacting.ask_answer, _CONTACT),
}

FOR_ASSOCIATIONS = (a.Waiting, a.Asked, a.AskAnswer)
"""Pages for the contacts of an association: in its language, whatever theirs is."""

ACTIONS: dict[type[a.Address], Do] = {
    a.ChooseLanguage: start.choose_language,
    a.ChoosePlace: find.choose_place,
    a.KeepName: join.keep_name,
    a.KeepPhone: phone.keep_phone,
    a.WithoutPhone: phone.without_phone,
    a.MoveToChat: later.move_to_chat,
    a.Join: agree.do_join,
    a.DoNotTell: agree.do_not_tell,
    a.TakeBack: mine.take_back,
    a.ChooseRemind: mine.choose_remind,
    a.AnswerReminder: mine.answer_reminder,
    a.Watch: watching.watch,
    a.StopWatching: watching.stop_watching,
    a.EraseAll: data.erase_all,
    a.Stop: help_.stop,
    a.GoOn: help_.go_on,
    a.Bring: joining.bring,
    a.AnswerInterest: contacting.answer,
}
