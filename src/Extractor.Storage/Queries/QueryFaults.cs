namespace Extractor.Storage.Queries;

/// <summary>The faults a query can have, in both languages.</summary>
internal static class QueryFaults
{
    public static readonly QueryFault UnclosedQuote = new(
        "a quotation mark is opened and not closed", "Close it with \"", "引号没有闭合", "请在短语末尾补上 \"");

    public static readonly QueryFault UnclosedGroup = new(
        "a parenthesis is opened and not closed", "Close it with )", "括号没有闭合", "请补上 )");

    public static readonly QueryFault UnopenedGroup = new(
        "a parenthesis is closed that was never opened", "Remove it, or open the group with (", "右括号没有对应的左括号", "请删去它，或在前面补上 (");

    public static readonly QueryFault EmptyGroup = new(
        "the parentheses hold nothing", "Put terms between them, as in (进口 OR 出口)", "括号里没有内容", "请在其中写上条件，例如 (进口 OR 出口)");

    public static readonly QueryFault LonelyOr = new(
        "OR needs a term on both sides", "Write it as 进口 OR 出口, or quote it to search for the word", "OR 两边都要有条件", "例如 进口 OR 出口；要查找这个词本身请加引号");

    public static readonly QueryFault LonelyMinus = new(
        "the minus has no term behind it", "Write it straight before what to leave out, as in -kind:date", "减号后面没有条件", "请把它紧贴在要排除的条件前，例如 -kind:date");

    public static readonly QueryFault EmptyPhrase = new(
        "there is nothing to search for", "Give at least one character", "没有要查找的内容", "请至少写一个字");

    public static readonly QueryFault TooDeep = new(
        "the parentheses are nested too deeply", "Use at most 50 levels", "括号嵌套过深", "最多 50 层");

    public static readonly QueryFault TooLong = new(
        "the query is too long", "Use at most 4,000 characters", "查询过长", "最多 4000 个字符");

    public static readonly QueryFault NestedQualifier = new(
        "a qualifier cannot stand inside the parentheses of another", "Close the first one before it", "限定词的括号里不能再写限定词", "请先闭合前一个括号");

    public static readonly QueryFault NestedWord = new(
        "a value is expected here", "Write qualifier:(one OR other)", "此处应为取值", "写法：限定词:(甲 OR 乙)");

    public static QueryFault UnknownQualifier(string name)
    {
        var nearest = QualifierCatalog.Nearest(name);
        return nearest is null
            ? new QueryFault(
                $"there is no qualifier {name}",
                $"Quote it to search for the text, or use one of {string.Join(", ", QualifierCatalog.All.Select(q => q.Name))}",
                $"没有限定词 {name}",
                $"要查找文字请加引号；可用的限定词有 {string.Join("、", QualifierCatalog.All.Select(q => q.Name))}")
            : new QueryFault($"there is no qualifier {name}", $"Perhaps {nearest}: is meant", $"没有限定词 {name}", $"也许想写 {nearest}:");
    }

    public static QueryFault MissingValue(Qualifier qualifier) => new(
        $"{qualifier.Name}: has no value",
        $"Write it without a space, as in {qualifier.Name}:{qualifier.Example}, or {qualifier.Name}:* for any value",
        $"{qualifier.Name}: 后面没有取值",
        $"请不加空格地写上取值，例如 {qualifier.Name}:{qualifier.Example}；{qualifier.Name}:* 表示任意取值");

    public static QueryFault NotAChoice(Qualifier qualifier) => new(
        $"{qualifier.Name} cannot be that",
        $"Use one of {string.Join(", ", qualifier.Values)}",
        $"{qualifier.Name} 没有这个取值",
        $"可用的取值有 {string.Join("、", qualifier.Values)}");

    public static QueryFault NotANumber(Qualifier qualifier) => new(
        $"{qualifier.Name} needs a number or a range",
        $"Write it as {qualifier.Name}:>1亿, {qualifier.Name}:69.7 or {qualifier.Name}:100..200亿元",
        $"{qualifier.Name} 需要一个数或一个范围",
        $"写法如 {qualifier.Name}:>1亿、{qualifier.Name}:69.7、{qualifier.Name}:100..200亿元");

    public static QueryFault NotAPeriod(Qualifier qualifier) => new(
        $"{qualifier.Name} needs a time or a range of times",
        $"Write it as {qualifier.Name}:2024, {qualifier.Name}:2024-12, {qualifier.Name}:2025-Q3, {qualifier.Name}:2020..2025 or {qualifier.Name}:>=2020",
        $"{qualifier.Name} 需要一个时间或时间范围",
        $"写法如 {qualifier.Name}:2024、{qualifier.Name}:2024-12、{qualifier.Name}:2025-Q3、{qualifier.Name}:2020..2025、{qualifier.Name}:>=2020");

    public static readonly QueryFault BackwardRange = new(
        "the range ends before it begins", "Put the smaller value first", "范围的终点在起点之前", "请把较小的值写在前面");

    public static readonly QueryFault StarInside = new(
        "a * stands in the middle of the value", "Put * at its end, to find what begins with it, or quote the value", "* 出现在取值中间", "请把 * 放在末尾表示“以…开头”，或给取值加引号");

    public static readonly QueryFault NoCursor = new(
        "this is no cursor", "Take it from the page before, or leave it out", "这不是游标", "请使用上一页给出的游标，或不写");

    public static readonly QueryFault ForeignCursor = new(
        "this cursor belongs to another query or order", "Use it with the query it came from, or leave it out", "这个游标属于另一个查询或另一种排序", "请与原查询一起使用，或不写");
}
