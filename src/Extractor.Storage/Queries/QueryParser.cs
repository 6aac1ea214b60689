namespace Extractor.Storage.Queries;

/// <summary>
/// Reads a query by descent: alternatives (OR) of sequences of terms; a term is a word, a phrase, a qualifier, a group in
/// parentheses, or the exclusion of one of them.
/// </summary>
internal sealed class QueryParser
{
    private const int MaxDepth = 50;
    private const int MaxLength = 4000;

    private readonly string _query;
    private readonly List<QueryToken> _tokens;
    private int _at;
    private int _depth;
    private Qualifier? _scope; // the qualifier whose parentheses we are in

    public QueryParser(string query)
    {
        if (query.Length > MaxLength)
        {
            throw new QueryException(query[..MaxLength], MaxLength, 0, QueryFaults.TooLong);
        }

        _query = query;
        _tokens = QueryLexer.Read(query);
    }

    private QueryToken Token => _tokens[_at];

    public QueryNode Parse()
    {
        if (Token.Kind == QueryTokenKind.End)
        {
            return new QueryNode.Everything();
        }

        var node = Alternatives();
        return Token.Kind == QueryTokenKind.End ? node : throw Fault(Token, QueryFaults.UnopenedGroup);
    }

    private QueryNode Alternatives()
    {
        var terms = new List<QueryNode> { Sequence() };
        while (Token.Kind == QueryTokenKind.Or)
        {
            _at++;
            terms.Add(Sequence());
        }

        return terms.Count == 1 ? terms[0] : new QueryNode.Or(terms);
    }

    private QueryNode Sequence()
    {
        var terms = new List<QueryNode>();
        while (true)
        {
            switch (Token.Kind)
            {
                case QueryTokenKind.Or when terms.Count == 0:
                case QueryTokenKind.End or QueryTokenKind.Close when terms.Count == 0 && _at > 0 && _tokens[_at - 1].Kind == QueryTokenKind.Or:
                    throw Fault(Token.Kind == QueryTokenKind.Or ? Token : _tokens[_at - 1], QueryFaults.LonelyOr);
                case QueryTokenKind.Close when terms.Count == 0:
                    throw Fault(Token, _depth > 0 ? QueryFaults.EmptyGroup : QueryFaults.UnopenedGroup);
                case QueryTokenKind.Or or QueryTokenKind.End or QueryTokenKind.Close:
                    return terms.Count switch { 0 => new QueryNode.Everything(), 1 => terms[0], _ => new QueryNode.And(terms) };
                case QueryTokenKind.And:
                    _at++;
                    break;
                default:
                    terms.Add(Term());
                    break;
            }
        }
    }

    private QueryNode Term()
    {
        var token = Token;
        _at++;
        return token.Kind switch
        {
            QueryTokenKind.Minus => Exclusion(token),
            QueryTokenKind.Open => Group(token),
            QueryTokenKind.Qualifier => Qualified(token),
            _ when _scope is not null => new QueryNode.Match(_scope, ValueReader.Read(_query, _scope, token)),
            _ => Words(token),
        };
    }

    private QueryNode.Not Exclusion(QueryToken minus)
    {
        if (Token.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And or QueryTokenKind.Minus
            || (!Token.Glued && minus.Length == 1))
        {
            throw Fault(minus, QueryFaults.LonelyMinus);
        }

        return new QueryNode.Not(Term());
    }

    private QueryNode Group(QueryToken open)
    {
        if (++_depth > MaxDepth)
        {
            throw Fault(open, QueryFaults.TooDeep);
        }

        var node = Token.Kind == QueryTokenKind.End ? throw Fault(open, QueryFaults.UnclosedGroup) : Alternatives();
        if (Token.Kind != QueryTokenKind.Close)
        {
            throw Fault(open, QueryFaults.UnclosedGroup);
        }

        _at++;
        _depth--;
        return node;
    }

    private QueryNode Qualified(QueryToken name)
    {
        if (_scope is not null)
        {
            throw Fault(name, QueryFaults.NestedQualifier);
        }

        var qualifier = QualifierCatalog.Find(name.Text) ?? throw Fault(name, QueryFaults.UnknownQualifier(name.Text));
        var value = Token;
        if (!value.Glued || value.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
        {
            throw Fault(name, QueryFaults.MissingValue(qualifier));
        }

        _at++;
        if (value.Kind != QueryTokenKind.Open)
        {
            return Joined(qualifier, value);
        }

        _scope = qualifier;
        var group = Group(value);
        _scope = null;
        return group;
    }

    /// <summary>A value with quotes inside it, as in <c>=“a b”</c>, is one value.</summary>
    private QueryNode.Match Joined(Qualifier qualifier, QueryToken value)
    {
        if (value is { Kind: QueryTokenKind.Word, Text: "=" } && Token is { Kind: QueryTokenKind.Phrase, Glued: true } phrase)
        {
            _at++;
            return new QueryNode.Match(qualifier, new FieldTest.Equal(ValueReader.FoldFilled(_query, phrase)));
        }

        return new QueryNode.Match(qualifier, ValueReader.Read(_query, qualifier, value));
    }

    private QueryNode.Words Words(QueryToken token) => new(ValueReader.FoldFilled(_query, token));

    private QueryException Fault(QueryToken token, QueryFault fault) => new(_query, token.Start, token.Length, fault);
}
