using Extractor.Documents;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Recognition.Times;

/// <summary>One pass over one range of a text.</summary>
internal ref struct TimeScan
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _from;
    private readonly TimeTriggers _triggers;
    private readonly TimeReader _reader;
    private readonly TimeContext _context;
    private readonly List<Annotation> _into;
    private int _free;

    public TimeScan(string text, TextSpan range, TimeWords words, TimeTriggers triggers, TimeContext context, List<Annotation> into)
    {
        _text = text.AsSpan(0, range.End);
        _from = _free = range.Start;
        _triggers = triggers;
        _reader = new TimeReader(_text, range.Start, words, context);
        _context = context;
        _into = into;
    }

    public void Run()
    {
        var at = _from;
        while ((at = _triggers.Next(_text, at)) < _text.Length)
        {
            at = Visit(at);
        }
    }

    /// <summary>Reads what begins at <paramref name="at"/> and returns where to go on.</summary>
    private int Visit(int at)
    {
        var numeral = NumeralChars.Class(_text[at]);
        if (numeral == NumeralClass.Arabic && at > _from && IsInsideNumber(at))
        {
            return EndOfNumber(at);
        }

        if (_reader.TryReadPart(at, out var node))
        {
            if (node.Nothing)
            {
                return node.End;
            }

            IntervalReader.Extend(_reader, _text, _context, ref node);
            TimeResolver.Resolve(ref node, _context);
            return Math.Max(Emit(ref node), at + 1);
        }

        if (numeral is NumeralClass.Arabic or NumeralClass.Digit or NumeralClass.SmallUnit)
        {
            var clock = ClockReader.Read(_text, _from, at);
            if (clock > at)
            {
                _into.Add(new Annotation(new TextSpan(at, clock), TimeRecognizer.ClockLabel));
                _free = clock;
                return clock;
            }
        }

        return numeral == NumeralClass.Arabic ? EndOfNumber(at) : numeral != NumeralClass.None ? EndOfWritten(at) : at + 1;
    }

    private int Emit(ref TimeNode node)
    {
        var end = Math.Max(node.End, node.OuterEnd);
        var mod = node.Mod;
        var coreEnd = node.End;
        if (!node.Vague)
        {
            TimeAffixes.ReadBehind(_text, ref end, ref mod, ref coreEnd, node);
        }

        var start = TimeAffixes.Before(_text, _free, node.Start, ref mod, node);
        var compared = TimeAffixes.IsCompared(_text, _free, start, end, node.Granularity);
        var known = !node.Vague && !node.Unknown && node.First.IsValid && node.Last.IsValid;
        var value = new TimeValue(
            known ? TimeNotation.Write(node) : null,
            mod,
            node.Vague,
            node.From ?? (known ? node.First.From : null),
            node.To ?? (known ? node.Last.To : null),
            new TextSpan(node.Start, coreEnd),
            node.Granularity,
            node.Relative,
            node.Form)
        {
            Compared = compared,
        };
        _into.Add(new Annotation(new TextSpan(start, end), TimeRecognizer.Label, value));
        if (known && !compared && !node.Aside)
        {
            Remember(node);
        }

        _free = end;
        return end;
    }

    /// <summary>Keeps a definite calendar time for the undated ones that follow.</summary>
    private readonly void Remember(in TimeNode node)
    {
        if (node is { Form: TimeForm.Holiday, Relative: false })
        {
            _context.Year = node.First.Year; // 2019年元旦、春节: the year holds for the next
            _context.Month = null;
            _context.Date = null;
            _context.PartOnly = _context.InBlock = true;
            return;
        }

        if (node.Form is not (TimeForm.Calendar or TimeForm.Relative) || node.Granularity is TimeGranularity.Century or TimeGranularity.Decade or TimeGranularity.Years || node.Last.Year < 1900)
        {
            return;
        }

        _context.Year = node.Last.Year;
        _context.Month = node.Last.Granularity is TimeGranularity.Month or TimeGranularity.Day ? node.Last.Index : null;
        _context.Date = node.Last.Granularity == TimeGranularity.Day ? node.Last.From : null;
        _context.PartOnly = node.Last.Granularity is TimeGranularity.Half or TimeGranularity.Quarter || (node.Last.Granularity == TimeGranularity.Year && node.Form == TimeForm.Calendar);
        _context.InBlock = true;
    }

    /// <summary>The digits go on a number or code: the 5 of 1.5, the 3 of A3.</summary>
    private readonly bool IsInsideNumber(int at)
    {
        var before = _text[at - 1];
        return char.IsAsciiLetterOrDigit(before) || NumeralChars.IsArabic(before)
            || (before is '.' or ',' or '，' or '/' && at - 2 >= _from && NumeralChars.IsArabic(_text[at - 2]) && (before != '，' || IsGroup(at)));
    }

    /// <summary>Three digits behind a comma go on a number; a year behind one does not.</summary>
    private readonly bool IsGroup(int at)
    {
        var end = at;
        while (end < _text.Length && NumeralChars.IsArabic(_text[end]))
        {
            end++;
        }

        return end - at == 3;
    }

    private readonly int EndOfNumber(int at)
    {
        while (at < _text.Length && NumeralChars.IsArabic(_text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly int EndOfWritten(int at)
    {
        at++;
        while (at < _text.Length && NumeralChars.Class(_text[at]) is not (NumeralClass.None or NumeralClass.Arabic))
        {
            at++;
        }

        return at;
    }
}
