using Extractor.Recognition;

namespace Extractor.Facts.Figures;

/// <summary>The word tables that linking figures needs beside its rules. Immutable and thread-safe.</summary>
/// <param name="Leading">Words trimmed from the front of an indicator.</param>
/// <param name="Trailing">Words trimmed from its end.</param>
/// <param name="BareHeads">Nouns that name no indicator alone (规模, 金额, 占比); the class says how they are completed.</param>
/// <param name="ListHeads">Nouns that a list's last member lends the others, and words for two things at once, with both.</param>
/// <param name="Basis">Words that say what a change is measured against, with yoy, mom, cagr or cumulative.</param>
/// <param name="Status">Words that tell a target or a forecast.</param>
/// <param name="Sources">Verbs behind a source.</param>
/// <param name="Predicates">Words that begin a clause's predicate though no dictionary calls them verbs (稳中有增, 最高).</param>
/// <param name="Adjuncts">Words that open a clause which names no topic (按不变价格计算).</param>
/// <param name="Events">Verbs of an event whose time dates nothing but the event (印发, 召开).</param>
/// <param name="Fused">Verbs of change that hold what changes (增产).</param>
/// <param name="Done">Words that say that something has come about (已).</param>
/// <param name="Inner">Words left out within an indicator (预计, 已).</param>
/// <param name="Periods">Words that say how far a stated time reaches.</param>
public sealed record FigureWords(
    Lexicon Leading,
    Lexicon Trailing,
    Lexicon BareHeads,
    Lexicon ListHeads,
    Lexicon Basis,
    Lexicon Status,
    Lexicon Sources,
    Lexicon Predicates,
    Lexicon Adjuncts,
    Lexicon Events,
    Lexicon Fused,
    Lexicon Done,
    Lexicon Inner,
    Lexicon Periods);
