using Extractor.Text;

namespace Extractor.App.Web;

/// <summary>Cuts a text where facts begin and end, so that each piece can be marked. For one text, asked in reading order.</summary>
/// <param name="text">The whole text.</param>
/// <param name="spans">Where the facts stand in it, in reading order.</param>
/// <param name="edits">Repairs to show: their places in the text and what the source had there, in order.</param>
internal sealed class MarkedText(string text, IReadOnlyList<TextSpan> spans, IReadOnlyList<(TextSpan Place, string Removed)> edits)
{
    private readonly bool[] _begun = new bool[spans.Count];
    private int _first;

    public IReadOnlyList<MarkedPiece> Pieces(TextSpan within)
    {
        while (_first < spans.Count && spans[_first].End <= within.Start)
        {
            _first++;
        }

        var here = new List<int>();
        for (var i = _first; i < spans.Count && spans[i].Start < within.End; i++)
        {
            if (spans[i].Overlaps(within))
            {
                here.Add(i);
            }
        }

        var repairs = edits.Where(e => e.Place.Start >= within.Start && e.Place.End <= within.End).ToList();
        var cuts = here.SelectMany(i => new[] { spans[i].Start, spans[i].End }).Concat(repairs.SelectMany(e => new[] { e.Place.Start, e.Place.End }))
            .Where(c => c > within.Start && c < within.End).Append(within.Start).Append(within.End).Distinct().Order().ToList();
        var pieces = new List<MarkedPiece>();
        for (var i = 0; i < cuts.Count; i++)
        {
            foreach (var (_, removed) in repairs.Where(e => e.Place.Start == cuts[i] && e.Place.IsEmpty))
            {
                pieces.Add(new MarkedPiece("", [], -1, false, removed));
            }

            if (i + 1 < cuts.Count && cuts[i + 1] > cuts[i])
            {
                pieces.Add(Piece(new TextSpan(cuts[i], cuts[i + 1]), here, repairs));
            }
        }

        return pieces;
    }

    private MarkedPiece Piece(TextSpan piece, List<int> here, List<(TextSpan Place, string Removed)> repairs)
    {
        int[] covering = [.. here.Where(i => spans[i].Contains(piece))];
        var shown = covering.Length == 0 ? -1 : covering.MinBy(i => spans[i].Length);
        var first = shown >= 0 && !_begun[shown];
        if (shown >= 0)
        {
            _begun[shown] = true;
        }

        return new MarkedPiece(piece.In(text), covering, shown, first, repairs.FirstOrDefault(e => !e.Place.IsEmpty && e.Place.Contains(piece)).Removed);
    }
}
