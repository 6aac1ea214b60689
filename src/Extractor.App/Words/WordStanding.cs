namespace Extractor.App.Words;

/// <summary>How an adopted word stands to the files of the pipeline.</summary>
internal enum WordStanding
{
    /// <summary>It is added to what the file says.</summary>
    InForce,

    /// <summary>The file says the same by now.</summary>
    InFile,

    /// <summary>The file says something else of the word, and goes before.</summary>
    Overtaken,

    /// <summary>The pipeline has no such lexicon.</summary>
    NoLexicon,
}
