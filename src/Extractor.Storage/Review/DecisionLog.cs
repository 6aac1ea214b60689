namespace Extractor.Storage.Review;

/// <summary>Reads the log of decisions and adds to it.</summary>
internal static class DecisionLog
{
    private sealed record Row
    {
        public long DecisionId { get; init; }
        public long? GroupId { get; init; }
        public string DecidedAt { get; init; } = "";
        public string Reviewer { get; init; } = "";
        public string Action { get; init; } = "";
        public string Document { get; init; } = "";
        public string Target { get; init; } = "";
        public string Kind { get; init; } = "";
        public int IsRemark { get; init; }
        public string Rule { get; init; } = "";
        public string Quote { get; init; } = "";
        public string Sentence { get; init; } = "";
        public int SentenceOffset { get; init; }
        public string Lead { get; init; } = "";
        public string Trail { get; init; } = "";
        public string? Reason { get; init; }
        public string? Machine { get; init; }
        public string? Was { get; init; }
        public string? Became { get; init; }
        public long? Undoes { get; init; }
        public string? Assignee { get; init; }
    }

    private const string Columns =
        """
        SELECT decision_id AS DecisionId, group_id AS GroupId, decided_at AS DecidedAt, reviewer AS Reviewer, action AS Action, document AS Document, target AS Target,
            kind AS Kind, is_remark AS IsRemark, rule AS Rule, quote AS Quote, sentence AS Sentence, sentence_offset AS SentenceOffset, lead AS Lead, trail AS Trail,
            reason AS Reason, machine AS Machine, was AS Was, became AS Became, undoes AS Undoes, assignee AS Assignee
        FROM decision
        """;

    /// <summary>Decisions that pass a condition, in the order they were made.</summary>
    public static List<Decision> Where(WriteScope scope, string condition, object parameters) =>
        [.. scope.Query<Row>($"{Columns} WHERE {condition} ORDER BY decision_id", parameters).Select(Decision)];

    public static List<Decision> Where(ReadScope scope, string condition, object parameters, string order = "decision_id") =>
        [.. scope.Query<Row>($"{Columns} WHERE {condition} ORDER BY {order}", parameters).Select(Decision)];

    /// <returns>The decision with its number.</returns>
    public static Decision Add(WriteScope scope, Decision decision, long? group)
    {
        var id = scope.Scalar<long>(
            """
            INSERT INTO decision (group_id, decided_at, reviewer, action, document, target, kind, is_remark, rule, quote, sentence, sentence_offset, lead, trail, reason,
                machine, was, became, undoes, assignee)
            VALUES (@group, @At, @Reviewer, @Action, @Document, @Target, @Kind, @IsRemark, @Rule, @Quote, @Sentence, @SentenceOffset, @Lead, @Trail, @Reason,
                @Machine, @Was, @Became, @Undoes, @Assignee)
            RETURNING decision_id
            """,
            new
            {
                group,
                At = Times.Write(decision.At),
                decision.Reviewer,
                Action = Name(decision.Action),
                decision.Document,
                decision.Target,
                decision.Kind,
                IsRemark = decision.IsRemark ? 1 : 0,
                decision.Rule,
                decision.Quote,
                decision.Sentence,
                decision.SentenceOffset,
                decision.Lead,
                decision.Trail,
                decision.Reason,
                Machine = FactContent.Write(decision.Machine),
                Was = FactContent.Write(decision.Was),
                Became = FactContent.Write(decision.Became),
                decision.Undoes,
                decision.Assignee,
            });
        return decision with { DecisionId = id, Group = group ?? id };
    }

    public static string Name(DecisionAction action) => action.ToString().ToLowerInvariant();

    private static Decision Decision(Row row) => new()
    {
        DecisionId = row.DecisionId,
        Group = row.GroupId ?? row.DecisionId,
        At = Times.Read(row.DecidedAt),
        Reviewer = row.Reviewer,
        Action = Enum.Parse<DecisionAction>(row.Action, ignoreCase: true),
        Document = row.Document,
        Target = row.Target,
        Kind = row.Kind,
        IsRemark = row.IsRemark != 0,
        Rule = row.Rule,
        Quote = row.Quote,
        Sentence = row.Sentence,
        SentenceOffset = row.SentenceOffset,
        Lead = row.Lead,
        Trail = row.Trail,
        Reason = row.Reason,
        Machine = FactContent.Read(row.Machine),
        Was = FactContent.Read(row.Was),
        Became = FactContent.Read(row.Became),
        Undoes = row.Undoes,
        Assignee = row.Assignee,
    };
}
