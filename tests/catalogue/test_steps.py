"""Work in steps."""

from catalogue.steps import Steps, finish


def test_all_steps_are_done_and_what_they_made_is_returned() -> None:
    done = []

    def work() -> Steps[str]:
        for step in range(3):
            done.append(step)
            yield
        return "made"

    assert finish(work()) == "made"
    assert done == [0, 1, 2]
