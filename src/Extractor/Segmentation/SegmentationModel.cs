using System.Text;

namespace Extractor.Segmentation;

/// <summary>
/// The compiled tables of jieba: dictionary, hidden Markov models, inverse document frequencies. Mapped into memory,
/// immutable, thread-safe; any number of segmenters share one.
/// </summary>
public sealed class SegmentationModel
{
    private SegmentationModel(ModelFile file)
    {
        File = file;
        Hmm = new HmmTables(file);
        PosHmm = new PosHmmTables(file);
        Tags = Encoding.UTF8.GetString(file.Section<byte>(ModelSection.Tags)).Split('\n');
        LatinTag = TagId("eng");
        NumberTag = TagId("m");
        UnknownTag = TagId("x");
        Dictionary = WordDictionary.Of(this);
    }

    /// <summary>Where the model lies that is shipped with the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "segmentation", "jieba.model");

    internal ModelFile File { get; }

    internal HmmTables Hmm { get; }

    internal PosHmmTables PosHmm { get; }

    /// <summary>Names of the tags; the id of each is its index plus one.</summary>
    internal string[] Tags { get; }

    /// <summary>The tag id of words in Latin letters.</summary>
    internal byte LatinTag { get; }

    /// <summary>The tag id of numbers in digits.</summary>
    internal byte NumberTag { get; }

    /// <summary>The tag id of what is no word: punctuation, white space, strange characters.</summary>
    internal byte UnknownTag { get; }

    /// <summary>The dictionary as it is shipped, without any user's word.</summary>
    internal WordDictionary Dictionary { get; }

    /// <exception cref="SegmentationModelException">The file is missing, damaged or of another version.</exception>
    public static SegmentationModel Load(string path) => new(ModelFile.Open(path));

    /// <summary>Loads the model that is shipped with the program.</summary>
    /// <exception cref="SegmentationModelException">The file is missing, damaged or of another version.</exception>
    public static SegmentationModel LoadDefault() => Load(DefaultPath);

    private byte TagId(string name) => (byte)(Array.IndexOf(Tags, name) + 1);
}
