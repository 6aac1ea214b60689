using System.Reflection;
using System.Reflection.Emit;

namespace Extractor.Tests.Conventions;

/// <summary>Which types a type uses: in its signatures and in the code of its methods.</summary>
internal static class TypeUse
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        Array.ForEach(type.GetInterfaces(), i => Add(used, i));
        Array.ForEach(type.GetFields(All), f => Add(used, f.FieldType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Array.ForEach(method.GetParameters(), p => Add(used, p.ParameterType));
            Add(used, (method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is { } body)
            {
                body.LocalVariables.ToList().ForEach(v => Add(used, v.LocalType));
                body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).ToList().ForEach(c => Add(used, c.CatchType));
                AddTokens(used, method, body.GetILAsByteArray()!);
            }
        }

        return used;
    }

    private static void AddTokens(HashSet<Type> used, MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += op.Size;
            switch (op.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                    Add(used, member as Type ?? member?.DeclaringType);
                    (member as MethodBase)?.GetParameters().ToList().ForEach(p => Add(used, p.ParameterType));
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                default:
                    at += Size(op.OperandType);
                    break;
            }
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
            return;
        }

        if (used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
        {
            Array.ForEach(type.GetGenericArguments(), a => Add(used, a));
        }
    }
}
