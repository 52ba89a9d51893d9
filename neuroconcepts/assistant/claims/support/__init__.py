"""What each claim of a letter rests on, found with what the check has told apart: no letter is read a second time."""
