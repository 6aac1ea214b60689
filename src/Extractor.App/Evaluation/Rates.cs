namespace Extractor.App.Evaluation;

/// <summary>Precision, recall and their harmonic mean; nothing expected and nothing extracted is all right.</summary>
internal readonly record struct Rates(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Rates Of(int right, int got, int gold) => new(
        got > 0 ? (double)right / got : gold == 0 ? 1 : 0,
        gold > 0 ? (double)right / gold : got == 0 ? 1 : 0);
}
