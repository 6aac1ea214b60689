namespace Extractor.PhraseTrainer;

/// <summary>
/// A log-linear choice among the candidates of each figure, trained so that the accepted ones together are as probable
/// as can be (AdaGrad, with decay). The same input gives the same weights.
/// </summary>
internal sealed class LogLinearModel(int size, double rate, double decay)
{
    private const double Negligible = 1e-4;
    private readonly double[] _weights = new double[size];
    private readonly double[] _squares = new double[size];
    private readonly double[] _sums = new double[size]; // of the weights after each round, whose mean is the result

    public double this[int feature] => _weights[feature];

    public void Train(IReadOnlyList<TrainingFigure> figures, int rounds)
    {
        var random = new Random(1);
        var order = Enumerable.Range(0, figures.Count).Where(i => figures[i].Right.Contains(true) && figures[i].Right.Contains(false)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Learn(figures[i]);
            }

            for (var feature = 0; feature < size; feature++)
            {
                _sums[feature] += _weights[feature];
            }
        }

        for (var feature = 0; feature < size; feature++)
        {
            _weights[feature] = _sums[feature] / rounds;
        }
    }

    /// <summary>The candidate that weighs most, the first of equal ones.</summary>
    public int Best(TrainingFigure figure)
    {
        var best = 0;
        var most = double.MinValue;
        for (var c = 0; c < figure.Candidates.Length; c++)
        {
            var sum = Sum(figure.Candidates[c]);
            if (sum > most)
            {
                (best, most) = (c, sum);
            }
        }

        return best;
    }

    private double Sum(int[] features)
    {
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    private void Learn(TrainingFigure figure)
    {
        var sums = Array.ConvertAll(figure.Candidates, Sum);
        var most = sums.Max();
        var weights = Array.ConvertAll(sums, s => Math.Exp(s - most));
        var all = weights.Sum();
        var right = weights.Where((_, c) => figure.Right[c]).Sum();
        for (var c = 0; c < weights.Length; c++)
        {
            var slope = (weights[c] / all) - (figure.Right[c] && right > 0 ? weights[c] / right : 0);
            if (Math.Abs(slope) < Negligible)
            {
                continue;
            }

            foreach (var feature in figure.Candidates[c])
            {
                var step = slope + (decay * _weights[feature]);
                _squares[feature] += step * step;
                _weights[feature] -= rate * step / (Math.Sqrt(_squares[feature]) + 0.1);
            }
        }
    }
}
