namespace Extractor.Storage.Words;

/// <summary>What a word changed when it was tried on stored documents.</summary>
/// <param name="Documents">How many were tried.</param>
/// <param name="Gained">Facts found with it alone.</param>
/// <param name="Lost">Facts not found with it.</param>
/// <param name="Changed">Facts that say something else with it.</param>
/// <param name="Contradicted">Of those lost or changed, the ones that a reviewer had accepted.</param>
public sealed record WordEffect(int Documents, int Gained, int Lost, int Changed, int Contradicted)
{
    public static readonly WordEffect None = new(0, 0, 0, 0, 0);

    public int Facts => Gained + Lost + Changed;
}
