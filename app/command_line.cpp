// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/check_verb.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

namespace stowage::app {

namespace {

constexpr const char* kVersion = "stowage " STOWAGE_VERSION;

} // namespace

Exit runCommandLine(const QStringList& arguments, const Streams& streams)
{
    CLI::App program("Draws Amazon ECS architectures and says what is wrong with them.", "stowage");
    program.set_version_flag("--version", kVersion);
    program.require_subcommand(1);
    program.footer("Stowage is not affiliated with Amazon.");

    CheckRequest check;
    CLI::App* checkVerb = program.add_subcommand("check", "Lists the problems of a drawing");
    checkVerb
        ->add_option("FILE", check.file,
                     "A Stowage document, or a PNG that carries one; - for the "
                     "standard input")
        ->required();
    checkVerb->add_flag("--json", check.json, "Write the problems as JSON");

    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        program.parse(words);
    } catch (const CLI::Success& asked) { // --help, --version
        program.exit(asked, streams.out, streams.err);
        return Exit::good;
    } catch (const CLI::ParseError& error) {
        streams.err << "stowage: " << plainLine(error.what()) << "; see stowage --help\n";
        return Exit::usage;
    }
    return runCheck(check, streams);
}

} // namespace stowage::app
