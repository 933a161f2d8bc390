"""What dialogs asked for, carried out: checked again, inside the turn's transaction."""
