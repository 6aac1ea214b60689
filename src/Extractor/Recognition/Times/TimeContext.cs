namespace Extractor.Recognition.Times;

/// <summary>
/// What a reader has in mind on reaching a time expression. One for each document, used by one thread: the recogniser
/// updates it while it reads, so ranges must be given in reading order.
/// </summary>
public sealed class TimeContext(DateOnly? published)
{
    public DateOnly? Published { get; } = published;

    /// <summary>
    /// Whether an undated month that would lie well ahead of the publication date is taken for last year's, as in news.
    /// </summary>
    public bool PreferPast { get; init; } = true;

    /// <summary>Year of the last date the text states as its own time (not one it compares with); null before the first.</summary>
    public int? Year { get; internal set; }

    /// <summary>Month of that date; null where it named none.</summary>
    public int? Month { get; internal set; }

    /// <summary>That date, where it was a day.</summary>
    public DateOnly? Date { get; internal set; }

    /// <summary>Whether year, month and date were printed in the block being read.</summary>
    public bool InBlock { get; internal set; }

    /// <summary>Whether that date was a whole year or a half or quarter of one, which 四季度 behind it belongs to.</summary>
    internal bool PartOnly { get; set; }

    /// <summary>To be called where a new paragraph begins: 6月 there no longer hangs on a date two paragraphs back.</summary>
    public void BeginBlock() => InBlock = false;

    /// <summary>
    /// The year that the article reports on where that is not the publication date's: news of January tell of last year.
    /// Quarters and halves without a year are read in it. Null until <see cref="SetFrame"/> finds one.
    /// </summary>
    public int? FrameYear { get; private set; }

    /// <summary>To be called behind the headline and behind the first paragraph: a past year they name is the article's.</summary>
    public void SetFrame()
    {
        if (FrameYear is null && InBlock && Year is { } year && Published is { } published && year == published.Year - 1 && published.Month <= LastMonthOfReview)
        {
            FrameYear = year;
        }
    }

    private const int LastMonthOfReview = 3;
}
