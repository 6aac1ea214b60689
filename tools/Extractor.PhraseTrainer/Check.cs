namespace Extractor.PhraseTrainer;

/// <summary>Says how many indicators are right of articles that the model was not trained on.</summary>
internal static class Check
{
    private const int Folds = 10;

    /// <param name="bySet">Whether a whole folder is left out at a time; else a tenth of the articles.</param>
    public static void Run(List<TrainingFigure> figures, int features, double rate, double decay, int rounds, bool bySet)
    {
        var right = new SortedDictionary<string, (int Right, int Reach, int Of)>(StringComparer.Ordinal);
        var articles = figures.Select(f => f.Article).Distinct().ToList();
        var folds = bySet
            ? figures.Select(f => f.Set).Distinct().Where(s => s != TrainingSet.Own).Select(s => figures.Where(f => f.Set == s).ToList()).ToList()
            : [.. Enumerable.Range(0, Folds).Select(fold => articles.Where((_, i) => i % Folds == fold).ToHashSet()).Select(held => figures.Where(f => held.Contains(f.Article)).ToList())];
        var lines = new string[folds.Count];
        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var held = folds[fold].Select(f => f.Article).ToHashSet();
            var model = new LogLinearModel(features, rate, decay);
            model.Train([.. figures.Where(f => !held.Contains(f.Article))], rounds);
            var wrong = new List<string>();
            foreach (var figure in folds[fold])
            {
                var best = model.Best(figure);
                lock (right)
                {
                    var (r, reach, of) = right.GetValueOrDefault(figure.Set);
                    right[figure.Set] = (r + (figure.Right[best] ? 1 : 0), reach + (figure.Right.Contains(true) ? 1 : 0), of + 1);
                }

                if (!figure.Right[best])
                {
                    wrong.Add($"{figure.Set}/{figure.Article}: {figure.Quote}: {figure.Names[best]} | gold {figure.Gold}{(figure.Right.Contains(true) ? "" : " (unreachable)")}");
                }
            }

            lines[fold] = string.Join('\n', wrong);
        });
        Console.WriteLine(string.Join('\n', lines.Where(l => l.Length > 0)));
        foreach (var (set, (r, reach, of)) in right)
        {
            Console.Error.WriteLine($"{set,-10} {r,4} right, {reach,4} reachable of {of,4}: {(double)r / of:0.000}");
        }

        var scored = right.Where(p => p.Key != TrainingSet.Own).Select(p => p.Value).ToList();
        Console.Error.WriteLine($"{"articles",-10} {scored.Sum(x => x.Right)} right of {scored.Sum(x => x.Of)}: {(double)scored.Sum(x => x.Right) / scored.Sum(x => x.Of):0.000}");
    }
}
