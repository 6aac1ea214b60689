using System.Globalization;
using System.Text;

namespace Extractor.ModelBuilder;

/// <summary>
/// Reads the literal behind <c>P=</c> in one of jieba's table files: a dict becomes a list of key–value pairs, a tuple a
/// list, a string a string, a number a double.
/// </summary>
internal sealed class PythonLiteral
{
    private readonly string _text;
    private int _at;

    private PythonLiteral(string text)
    {
        _text = text;
        _at = text.IndexOf("P=", StringComparison.Ordinal) + 2;
    }

    public static List<KeyValuePair<object, object>> ReadTable(string path) =>
        (List<KeyValuePair<object, object>>)new PythonLiteral(File.ReadAllText(path)).Value();

    private object Value()
    {
        Skip();
        return _text[_at] switch
        {
            '{' => Table(),
            '(' => Tuple(),
            '\'' or '"' => String(),
            _ => Number(),
        };
    }

    private List<KeyValuePair<object, object>> Table()
    {
        var table = new List<KeyValuePair<object, object>>();
        _at++;
        while (!Closes('}'))
        {
            var key = Value();
            Expect(':');
            table.Add(new KeyValuePair<object, object>(key, Value()));
        }

        return table;
    }

    private List<object> Tuple()
    {
        var tuple = new List<object>();
        _at++;
        while (!Closes(')'))
        {
            tuple.Add(Value());
        }

        return tuple;
    }

    private string String()
    {
        var quote = _text[_at++];
        var result = new StringBuilder();
        while (_text[_at] != quote)
        {
            if (_text[_at] != '\\')
            {
                result.Append(_text[_at++]);
                continue;
            }

            if (_text[_at + 1] != 'u')
            {
                throw new FormatException($"Unknown escape \\{_text[_at + 1]} at {_at}.");
            }

            result.Append((char)int.Parse(_text.AsSpan(_at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            _at += 6;
        }

        _at++;
        return result.ToString();
    }

    private object Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '+' or '-' or '.'))
        {
            _at++;
        }

        return double.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
    }

    private bool Closes(char bracket)
    {
        Skip();
        if (_text[_at] == ',')
        {
            _at++;
            Skip();
        }

        if (_text[_at] != bracket)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(char character)
    {
        Skip();
        if (_text[_at++] != character)
        {
            throw new FormatException($"Expected {character} at {_at - 1}.");
        }
    }

    private void Skip()
    {
        while (char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }
}
