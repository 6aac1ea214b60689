using System.Collections.Concurrent;

namespace Extractor.App.Security;

/// <summary>Makes a name wait after too many wrong passwords, known or not.</summary>
internal sealed class LoginThrottle(Limits limits, TimeProvider clock)
{
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Since)> _names = new(StringComparer.OrdinalIgnoreCase);

    public bool MustWait(string name) => _names.TryGetValue(name, out var seen) && seen.Wrong >= limits.WrongPasswords && !IsOver(seen.Since);

    public void Wrong(string name)
    {
        if (_names.Count > Remembered)
        {
            foreach (var (old, _) in _names.Where(n => IsOver(n.Value.Since)))
            {
                _names.TryRemove(old, out _);
            }
        }

        _names.AddOrUpdate(name, _ => (1, clock.GetUtcNow()), (_, seen) => IsOver(seen.Since) ? (1, clock.GetUtcNow()) : (seen.Wrong + 1, seen.Since));
    }

    public void Right(string name) => _names.TryRemove(name, out _);

    private bool IsOver(DateTimeOffset since) => clock.GetUtcNow() - since > limits.WrongPasswordsWait;
}
