using System.CommandLine;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.App.Security;
using Extractor.Storage.Accounts;

namespace Extractor.App.Commands;

internal static class UsersCommand
{
    private const int LongestName = 100;

    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("users", shell);
        var add = new Verb("add", shell, verb);
        var added = add.AddArgument("NAME", required: true);
        var role = add.AddChoice("--role", "reader", "reviewer", "admin");
        var asKey = add.AddFlag("--key");
        add.Runs(parse => Add(parse.GetValue(added)!, Enum.Parse<Role>(parse.GetValue(role)!, ignoreCase: true), parse.GetValue(asKey), global.Store(parse), shell));
        new Verb("list", shell, verb).Runs(parse => List(global.Store(parse), shell));
        var remove = new Verb("remove", shell, verb);
        var removed = remove.AddArgument("NAME", required: true);
        remove.Runs(parse => Remove(parse.GetValue(removed)!, global.Store(parse), shell));
        var key = new Verb("key", shell, verb);
        var holder = key.AddArgument("NAME", required: true);
        var label = key.AddText("--label", "TEXT");
        key.Runs(parse => Key(parse.GetValue(holder)!, parse.GetValue(label) ?? "", global.Store(parse), shell));
        var password = new Verb("password", shell, verb);
        var changed = password.AddArgument("NAME", required: true);
        password.Runs(parse => Change(parse.GetValue(changed)!, global.Store(parse), shell));
        return verb;
    }

    private static int Add(string name, Role role, bool asKey, string where, Shell shell)
    {
        if (name.Length is 0 or > LongestName || name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            throw shell.Misuse("users.bad-name", name);
        }

        using var store = StoreAccess.Open(where);
        if (store.Accounts.Find(name) is not null)
        {
            throw shell.Failure("users.taken", name);
        }

        var hash = asKey ? null : new Passwords().Hash(PasswordInput.Read(shell));
        var account = store.Accounts.Add(name, role, hash) ?? throw shell.Failure("users.taken", name);
        if (asKey)
        {
            PrintKey(store.Accounts, account, "", shell);
        }

        shell.Say("users.added", name, role.ToString().ToLowerInvariant());
        return ExitCode.Done;
    }

    private static int List(string where, Shell shell)
    {
        using var store = StoreAccess.OpenExisting(where, shell);
        var accounts = store.Accounts.List();
        if (accounts.Count == 0)
        {
            shell.Say("users.none");
            return ExitCode.Done;
        }

        var table = new TextTable([.. "column.name column.role column.password column.keys column.created".Split(' ').Select(k => shell.Messages[k])]);
        foreach (var account in accounts)
        {
            table.Add(
                account.Name, account.Role.ToString().ToLowerInvariant(), shell.Messages[account.PasswordHash is null ? "users.no" : "users.yes"],
                account.Keys.ToString(CultureInfo.InvariantCulture), account.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        table.Write(shell.Out, shell.Width);
        return ExitCode.Done;
    }

    private static int Remove(string name, string where, Shell shell)
    {
        using var store = StoreAccess.OpenExisting(where, shell);
        if (!store.Accounts.Remove(name))
        {
            throw shell.Failure("users.unknown", name);
        }

        shell.Say("users.removed", name);
        return ExitCode.Done;
    }

    private static int Key(string name, string label, string where, Shell shell)
    {
        using var store = StoreAccess.OpenExisting(where, shell);
        PrintKey(store.Accounts, store.Accounts.Find(name) ?? throw shell.Failure("users.unknown", name), label, shell);
        return ExitCode.Done;
    }

    private static int Change(string name, string where, Shell shell)
    {
        using var store = StoreAccess.OpenExisting(where, shell);
        var account = store.Accounts.Find(name) ?? throw shell.Failure("users.unknown", name);
        store.Accounts.SetPassword(account.AccountId, new Passwords().Hash(PasswordInput.Read(shell)));
        shell.Say("users.changed", name);
        return ExitCode.Done;
    }

    private static void PrintKey(AccountBook accounts, Account account, string label, Shell shell)
    {
        var key = Secrets.New(Secrets.KeyPrefix);
        accounts.AddKey(account.AccountId, label, Secrets.Hash(key));
        shell.Out.WriteLine(key);
        shell.Say("users.key");
    }
}
