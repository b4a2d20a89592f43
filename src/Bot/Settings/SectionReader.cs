using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace GssBot.Bot.Settings;

/// <summary>
/// The one way to read a section. The framework's binder stops at the first fault and does not know the names that an operator
/// writes; here all faults are told together, by those names, and never with the value: it could be a secret.
/// </summary>
internal sealed class SectionReader
{
    private readonly ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder unknown = ImmutableArray.CreateBuilder<string>();

    private SectionReader()
    {
    }

    public ImmutableArray<string> Faults => faults.ToImmutable();

    public ImmutableArray<string> Unknown => unknown.ToImmutable();

    public static Reading<T> Read<T>(IConfiguration configuration) where T : class, ISection, new()
    {
        var options = new T();
        var reader = new SectionReader();
        reader.Fill(options, configuration.GetSection(T.Section), T.Section);
        reader.unknown.AddRange(Misspelt<T>(configuration));
        return Reading<T>.Of(options, reader, options.Contradictions());
    }

    /// <summary>Sets what the section says; what cannot be read is left as it is.</summary>
    public static void Fill<T>(T options, IConfiguration configuration) where T : class, ISection =>
        new SectionReader().Fill(options, configuration.GetSection(T.Section), T.Section);

    /// <summary>Settings of a section whose own name is misspelt: it differs by a letter or two, and knows what stands below it.</summary>
    private static IEnumerable<string> Misspelt<T>(IConfiguration configuration) where T : class, ISection =>
        configuration.GetChildren().Where(section => Nearest.IsSlipOf(section.Key, T.Section))
            .SelectMany(section => section.GetChildren().Select(given => (Section: section.Key, given.Key)))
            .Where(given => typeof(T).GetProperties().Any(property =>
                IsSetting(property) && property.Name.Equals(given.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(given => $"{given.Section}__{given.Key} is no setting and has no effect: the nearest is {T.Section}__{given.Key}");

    private void Fill(object options, IConfigurationSection section, string name)
    {
        var settings =
            options.GetType().GetProperties().Where(IsSetting).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var given in section.GetChildren())
        {
            if (!settings.TryGetValue(given.Key, out var setting))
            {
                Tell(name, given.Key, settings.Keys);
            }
            else if (setting.GetValue(options) is System.Collections.IDictionary entries)
            {
                FillEach(entries, given, $"{name}__{setting.Name}");
            }
            else
            {
                Set(options, setting, given, $"{name}__{setting.Name}");
            }
        }
    }

    private void FillEach(System.Collections.IDictionary entries, IConfigurationSection section, string name)
    {
        foreach (var given in section.GetChildren())
        {
            var entry = Activator.CreateInstance(entries.GetType().GetGenericArguments()[1])!;
            Fill(entry, given, $"{name}__{given.Key}");
            entries[given.Key] = entry;
        }
    }

    private void Set(object options, PropertyInfo setting, IConfigurationSection given, string name)
    {
        var isList = setting.PropertyType == typeof(ImmutableArray<string>);
        var texts = SettingValue.Texts(given);
        if (!isList && given.GetChildren().FirstOrDefault() is { } below)
        {
            unknown.Add($"{name}__{below.Key} is no setting and has no effect: {name} is one value");
        }

        if (texts.IsEmpty)
        {
            return;
        }

        var read = SettingValue.TryRead(setting.PropertyType, texts, out var value);
        if (read)
        {
            setting.SetValue(options, value);
        }

        var rules = setting.GetCustomAttributes<ValidationAttribute>().ToArray();
        var broken = read ? rules.FirstOrDefault(rule => !rule.IsValid(value)) : rules.FirstOrDefault();
        if (!read || broken is not null)
        {
            faults.Add(broken?.FormatErrorMessage(name) ?? SettingValue.Wanted(setting.PropertyType, name));
        }
    }

    private void Tell(string name, string key, IEnumerable<string> settings) =>
        unknown.Add($"{name}__{key} is no setting and has no effect: the nearest is {name}__{Nearest.To(key, settings)}");

    private static bool IsSetting(PropertyInfo property) =>
        property.CanWrite || property.PropertyType.IsAssignableTo(typeof(System.Collections.IDictionary));
}
