namespace Extractor.Recognition.Quantities;

/// <summary>What a recognised quantity measures.</summary>
public enum QuantityKind
{
    /// <summary>A number without a unit, such as <c>3.5亿</c> or <c>三分之二</c>.</summary>
    Number,

    /// <summary>Unit <c>%</c>; 成 and 折 are tens of percent.</summary>
    Percent,

    /// <summary>Unit <c>‰</c> or, for 万分之, <c>‱</c>.</summary>
    Permille,

    /// <summary>Unit <c>pp</c>: 个百分点.</summary>
    PercentagePoint,

    /// <summary>The unit is an ISO 4217 code.</summary>
    Money,

    /// <summary>Unit <c>x</c>: 倍, 翻一番.</summary>
    Multiple,

    /// <summary>Things counted with a measure word: 家, 部, 人, 个.</summary>
    Count,

    /// <summary>A physical or technical unit: 吨, 公里, 千瓦时.</summary>
    Measure,

    /// <summary>A length of time: 两年, 3个月.</summary>
    Duration,

    /// <summary>A place in an order: 第二批, 第3次. Never a figure.</summary>
    Ordinal,
}
