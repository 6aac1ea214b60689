namespace Extractor.Recognition.Persons;

/// <summary>How a person and the position are printed together.</summary>
public enum PersonForm
{
    /// <summary>Position, then name: 清华大学教授张三.</summary>
    PositionFirst,

    /// <summary>Name, then the position in brackets: 张三（清华大学教授）.</summary>
    Bracketed,

    /// <summary>A sentence or apposition that says it: 张三是清华大学教授; 张三，清华大学教授.</summary>
    Stated,

    /// <summary>A line or bracket that names writers or speakers, its parts parted by spaces: 文 | 清华大学教授 张三.</summary>
    Line,

    /// <summary>A line of a list of members, perhaps behind what they are in it: 副组长：张三　　财政部部长.</summary>
    Listed,

    /// <summary>Name, then title: 清华大学张三教授.</summary>
    NameFirst,

    /// <summary>A position of an organisation that is printed without a name: 商务部相关负责人.</summary>
    Unnamed,
}
