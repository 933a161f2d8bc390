"""Whole dialogs as plain text that a staff member can read, compared with what is said now.

`python -m tests.transcripts` compares them, `python -m tests.transcripts --update` rewrites the answers in them; both
take names of transcripts to look at only these. `mukaan chat --save FILE` makes a new one.

The first line says when it begins, "# 2026-11-21 12:00", and after that perhaps the channel ("web"; "terminal" if
nothing is said). Other lines that begin with "#" are comments. What is done stands behind ">", "=" and "$", as
`bot.app.script` says it; below come the answers: "<" a new message, "~" a changed one, "@" a mail.
"""
