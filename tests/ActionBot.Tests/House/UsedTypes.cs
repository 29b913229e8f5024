using System.Reflection;
using System.Reflection.Emit;

namespace ActionBot.Tests.House;

/// <summary>Which types an assembly's types use: in signatures, fields, attributes, and in the code of their methods.</summary>
internal static class UsedTypes
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<(Type User, Type Used)> In(Assembly assembly)
    {
        var uses = new HashSet<(Type, Type)>();
        foreach (var type in assembly.GetTypes())
        {
            foreach (var used in Of(type).SelectMany(Parts))
            {
                uses.Add((type, used));
            }
        }

        return uses;
    }

    private static IEnumerable<Type> Of(Type type)
    {
        foreach (var used in type.GetInterfaces().Append(type.BaseType).OfType<Type>().Concat(type.GetFields(Everything).Select(field => field.FieldType)))
        {
            yield return used;
        }

        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            foreach (var parameter in method.GetParameters())
            {
                yield return parameter.ParameterType;
            }

            if (method is MethodInfo { ReturnType: var returned })
            {
                yield return returned;
            }

            foreach (var used in InCode(method))
            {
                yield return used;
            }
        }
    }

    private static IEnumerable<Type> InCode(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        var code = body.GetILAsByteArray()!;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var generics = method.IsGenericMethod ? method.GetGenericArguments() : null;
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, generics);
                foreach (var used in Of(member))
                {
                    yield return used;
                }
            }

            at += SizeOf(operation, code, at);
        }
    }

    private static IEnumerable<Type> Of(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodInfo method => [.. method.DeclaringType is { } declaring ? new[] { declaring } : [], method.ReturnType, .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        ConstructorInfo constructor => [constructor.DeclaringType!],
        _ => [],
    };

    private static int SizeOf(OpCode operation, byte[] code, int at) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    /// <summary>A type and everything it is made of: List of Task of X is three.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        var whole = type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericTypeDefinition() : type;
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(whole) : [whole];
    }
}
