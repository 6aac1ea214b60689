namespace Extractor.Segmentation;

/// <summary>The most probable division of a stretch into dictionary words: dynamic programming from right to left.</summary>
internal static unsafe class BestPath
{
    /// <summary>Fills the steps of the stretch whose codes the scratch holds.</summary>
    /// <remarks>
    /// Sums and ties are jieba's to the last bit: weight + rest, and of equal scores the longer word. A character
    /// where no word of a frequency starts is a word of its own, weighed like one of frequency 1.
    /// </remarks>
    public static void Find(WordDictionary dictionary, CutScratch scratch, int length)
    {
        var nodes = dictionary.Nodes;
        var weights = dictionary.Weights;
        var codes = scratch.Codes;
        var scores = scratch.Scores;
        var steps = scratch.Steps;
        scores[length] = 0;
        for (var at = length - 1; at >= 0; at--)
        {
            var best = double.NegativeInfinity;
            var step = CutScratch.Step(1, 0);
            var node = nodes[codes[at]];
            if (node.Label == codes[at])
            {
                step = CutScratch.Step(1, node.Tag); // where only longer words start, the character keeps its tag
                for (var end = at + 1; ; end++)
                {
                    var weight = node.Weight;
                    if (weight != 0)
                    {
                        var score = weights[weight] + scores[end];
                        if (score >= best)
                        {
                            best = score;
                            step = CutScratch.Step(end - at, node.Tag);
                        }
                    }

                    var children = node.Base;
                    if (children == 0)
                    {
                        break;
                    }

                    node = nodes[children + codes[end]];
                    if (node.Label != codes[end])
                    {
                        break;
                    }
                }
            }

            scores[at] = double.IsNegativeInfinity(best) ? weights[0] + scores[at + 1] : best;
            steps[at] = step;
        }
    }
}
