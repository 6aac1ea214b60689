using Extractor.App.Review;
using Extractor.Storage.Words;

namespace Extractor.App.Words;

/// <summary>What a word changes in stored articles.</summary>
/// <param name="Holding">How many articles hold the word.</param>
/// <param name="Changes">Every fact that would change in those that were tried; those that contradict a reviewer first.</param>
/// <param name="Effect">The same in numbers.</param>
internal sealed record WordTrial(int Holding, IReadOnlyList<FactChange> Changes, WordEffect Effect);
