"""The mailbox that associations reply to: fetching mails, and reading what somebody wrote in them."""
