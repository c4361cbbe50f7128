namespace NewsProcessor.Reading.Newsroom;

/// <summary>The printed day: which calendar day, and the tokens that say it.</summary>
/// <param name="Year">In the Gregorian calendar; 0 where none is printed.</param>
/// <param name="Swapped">The other reading of the same numbers (day and month changed), where nothing has settled it.</param>
readonly record struct PrintedDay(int Year, int Month, int Day, int First, int Next, bool Swapped = false);
