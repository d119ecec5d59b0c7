// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/check_verb.h"
#include "app/render_verb.h"
#include "app/run_verb.h"
#include "app/window_verb.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

namespace stowage::app {

namespace {

constexpr const char* kVersion = "stowage " STOWAGE_VERSION;
constexpr const char* kFileHelp =
    "A Stowage document, or a PNG that carries one; - for the standard input";
constexpr const char* kWindowHelp =
    "Opens the window with a Stowage document, or a PNG that carries one";

CLI::App* addCheck(CLI::App& program, CheckRequest& check)
{
    CLI::App* verb = program.add_subcommand("check", "Lists the problems of a drawing");
    verb->add_option("FILE", check.file, kFileHelp)->required();
    verb->add_flag("--json", check.json, "Write the problems as JSON");
    return verb;
}

void addInput(CLI::App& verb, RunRequest& run)
{
    CLI::Option* file =
        verb.add_option("FILE", run.file, std::string(kFileHelp) + "; without, nothing is drawn");
    verb.add_option("--example", run.example, "A built-in architecture: heal, first-service")
        ->excludes(file);
    verb.add_option("--seed", run.seed, "Of chance; instead of the drawing's")
        ->check(CLI::NonNegativeNumber);
    verb.add_option("--calls", run.calls, "API calls, faults and edits with times, as JSON Lines");
}

CLI::App* addRender(CLI::App& program, RenderRequest& render)
{
    CLI::App* verb = program.add_subcommand(
        "render", "Writes the picture of a drawing, or of the running system, as a PNG");
    addInput(*verb, render.run);
    render.run.length.clear();
    verb->add_option("-o,--output", render.output, "The PNG to write")->required();
    verb->add_option("--at", render.run.length, "The instant to show; without, nothing runs");
    verb->add_option("--theme", render.theme, "light or dark")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    verb->add_option("--scale", render.scale, "Pixels for each unit of the canvas")
        ->check(CLI::Range(0.1, 4.0))
        ->capture_default_str();
    verb->add_flag("!--no-embed", render.embed, "Leave the design out of the picture");
    return verb;
}

CLI::App* addRun(CLI::App& program, RunRequest& run)
{
    CLI::App* verb = program.add_subcommand("run", "Simulates a drawing and sums up what happened");
    addInput(*verb, run);
    verb->add_option("--for", run.length, "Simulated time, such as 90s, 30m, 2h30m or 1d")
        ->capture_default_str();
    verb->add_option("--recording", run.recording, "Write what was done, in the form of --calls");
    verb->add_option("--events", run.events,
                     "Write what happened as EventBridge envelopes, in JSON Lines");
    verb->add_option("--state", run.state,
                     "Write what is true at the end, in the shapes of AWS's Describe calls");
    verb->add_flag("--json", run.json, "Write the summary as JSON");
    verb->add_flag("--strict", run.strict, "Exit code 1 where a call was refused");
    return verb;
}

} // namespace

Exit runCommandLine(const QStringList& arguments, const Streams& streams)
{
    CLI::App program("A sandbox for Amazon ECS architectures: draw, run, break and ask why.",
                     "stowage");
    program.set_version_flag("--version", kVersion);
    program.require_subcommand(0, 1);
    program.footer("Stowage is not affiliated with Amazon.");

    WindowRequest window;
    CLI::Option* file = program.add_option("FILE", window.file, kWindowHelp);
    program.add_option("--example", window.example, "Opens a built-in architecture, running")
        ->excludes(file);
    CheckRequest check;
    RunRequest run;
    const CLI::App* checkVerb = addCheck(program, check);
    const CLI::App* runVerb = addRun(program, run);
    RenderRequest render;
    const CLI::App* renderVerb = addRender(program, render);

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
    if (renderVerb->parsed())
        return runRender(render, streams);
    if (runVerb->parsed())
        return runRun(run, streams);
    return checkVerb->parsed() ? runCheck(check, streams) : runWindow(window, streams);
}

} // namespace stowage::app
