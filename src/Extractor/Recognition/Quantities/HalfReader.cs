namespace Extractor.Recognition.Quantities;

/// <summary>Reads quantities that begin with 半 and such without a numeral of their own: 半年, 一半, 个半月, 俩礼拜.</summary>
internal static class HalfReader
{
    public static bool TryRead(ReadOnlySpan<char> text, int at, UnitTable units, ref ReadQuantity reading)
    {
        switch (text[at])
        {
            case '半':
                return TryHalf(text, at, units, ref reading);
            case '一' when at + 1 < text.Length && text[at + 1] == '半':
                reading.Value = 0.5m;
                reading.Fraction = true;
                reading.Numeral.Written = true;
                reading.End = at + 2;
                return at + 2 >= text.Length || !"天夜晌空边".Contains(text[at + 2]);
            case '个' or '個' when at + 1 < text.Length && text[at + 1] == '半':
                return TryUnit(text, at + 2, units, 1.5m, "个", ref reading);
            case '俩' or '倆':
                return TryUnit(text, at + 1, units, 2, "", ref reading);
            case '仨':
                return TryUnit(text, at + 1, units, 3, "", ref reading);
            default:
                return false;
        }
    }

    private static bool TryHalf(ReadOnlySpan<char> text, int at, UnitTable units, ref ReadQuantity reading)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var next = text[at + 1];
        if (next is '年' or '天' or '月' or '周' or '小' or '载' or '日' or '个' or '個' or '里' or '成' or '数')
        {
            if (next == '数')
            {
                reading.Value = 0.5m;
                reading.Fraction = true;
                reading.Numeral.Written = true;
                reading.End = at + 2;
                return true;
            }

            if (next == '成')
            {
                reading.Value = 0.5m;
                reading.Numeral.Written = true;
                return TenthsReader.TryRead(text, at + 1, ref reading);
            }

            if (TryUnit(text, at + 1, units, 0.5m, "", ref reading))
            {
                return true;
            }
        }

        if (units.Match(text, at + 1, out var end) is { Kind: UnitKind.Measure, Word: "斤" or "公斤" or "吨" or "公里" or "亩" or "米" or "升" or "两" or "磅" or "英里" or "度" or "公顷" or "平方米" or "千克" } unit)
        {
            reading.Value = 0.5m;
            reading.Numeral.Written = true;
            reading.Entry = unit;
            reading.Unit = unit.Normal;
            reading.Kind = unit.Quantity;
            reading.End = end;
            return true;
        }

        if (next is '个' or '個')
        {
            reading.Value = 0.5m;
            reading.Kind = QuantityKind.Count;
            reading.Unit = "个";
            reading.Numeral.Written = true;
            reading.Fraction = true;
            reading.End = at + 2;
            return true;
        }

        return false;
    }

    private static bool TryUnit(ReadOnlySpan<char> text, int at, UnitTable units, decimal value, string before, ref ReadQuantity reading)
    {
        if (at >= text.Length || units.Match(text, at, out var end) is not { Kind: UnitKind.Duration or UnitKind.Measure } unit)
        {
            return false;
        }

        reading.Value = value;
        reading.Numeral.Written = true;
        reading.Entry = unit;
        reading.Unit = before + unit.Normal;
        reading.Kind = unit.Quantity;
        reading.End = end;
        return true;
    }
}
