// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help.h"

#include <string_view>

namespace stowage::app {

namespace {
struct Example {
    std::string_view verb;
    std::string_view line;
};

constexpr Example kExamples[] = {
    {"stowage", "stowage --example heal                       opens a window in which it runs"},
    {"stowage", "stowage shop.stowage.json                    opens a drawing"},
    {"stowage", "stowage run --example heal --for 10m         simulates without a window"},
    {"stowage", "stowage run --help                           tells more of a verb"},
    {"run", "stowage run shop.stowage.json --for 2h30m"},
    {"run", "stowage run --example heal --for 1h --calls calls.jsonl --state state.json"},
    {"run", "stowage run --calls build.jsonl --for 30m --json"},
    {"render", "stowage render shop.stowage.json -o shop.png"},
    {"render", "stowage render --example heal --at 4m10s --theme dark --scale 2 -o heal.png"},
    {"render", "stowage render shop.png --calls calls.jsonl --at 20m -o later.png"},
    {"check", "stowage check shop.stowage.json"},
    {"check", "stowage check --json - < shop.stowage.json"},
    {"convert", "stowage convert web.json -o web.stowage.json"},
    {"convert", "stowage convert api.json web.json -o shop.stowage.json"},
    {"convert", "stowage convert shop.stowage.json --to task-definition --family web -o -"},
    {"diff", "stowage diff before.stowage.json after.stowage.json"},
    {"examples", "stowage examples"},
    {"examples", "stowage examples heal -o heal.stowage.json"},
    {"reference", "stowage reference -o reference.md"},
    {"reference", "stowage reference --schema -o stowage.schema.json"},
    {"reference", "stowage reference --words -o resources/translations/model_words.inc"},
};
} // namespace

std::string Help::make_help(const CLI::App* verb, std::string name, CLI::AppFormatMode mode) const
{
    std::string text = "Examples:\n";
    for (const Example& example : kExamples)
        if (example.verb == verb->get_name())
            text.append("  ").append(example.line).append("\n");
    return text + "\n" + Formatter::make_help(verb, std::move(name), mode);
}

} // namespace stowage::app
