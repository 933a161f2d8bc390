"""Jobs: each finds due rows, writes rows, marks them done. Run twice, late or in two processes, it adds nothing."""
