// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/check_verb.h"
#include "app/convert_verb.h"
#include "app/diff_verb.h"
#include "app/examples.h"
#include "app/examples_verb.h"
#include "app/help.h"
#include "app/reference_verb.h"
#include "app/render_verb.h"
#include "app/run_verb.h"
#include "app/window_verb.h"
#include "base/nearest.h"
#include "base/text.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

#include <array>
#include <memory>

namespace stowage::app {

namespace {

constexpr const char* kVersion = "stowage " STOWAGE_VERSION;
constexpr const char* kFileHelp =
    "A Stowage document, a PNG or SVG that carries one, or a task definition or CloudFormation "
    "template as JSON; - for the standard input";
constexpr const char* kWindowHelp =
    "Opens the window with a Stowage document, a PNG or SVG that carries one, or a task definition "
    "or CloudFormation template as JSON";

constexpr std::array<std::string_view, 7> kVerbs{"run",  "render",   "check",    "convert",
                                                 "diff", "examples", "reference"};

const CLI::Validator kNamed(
    [](const std::string& given) {
        return given.empty() ? std::string("the name is empty") : std::string();
    },
    "");
const CLI::Validator kSeed(
    [](const std::string& given) {
        const auto seed = parseInteger(given);
        return seed && *seed >= 0
                   ? std::string()
                   : "a seed is a whole number from 0 to 9223372036854775807, not " + given;
    },
    "");
const CLI::Validator kScale(
    [](const std::string& given) {
        const auto scale = parseReal(given);
        return scale && *scale >= 0.1 && *scale <= 4
                   ? std::string()
                   : "the scale is a number from 0.1 to 4, not " + given;
    },
    "");

CLI::App* addCheck(CLI::App& program, CheckRequest& check)
{
    CLI::App* verb = program.add_subcommand("check", "Lists the problems of a drawing");
    verb->add_option("FILE", check.file, kFileHelp)->required()->check(kNamed);
    verb->add_flag("--json", check.json, "Write the problems as JSON");
    return verb;
}

void addInput(CLI::App& verb, RunRequest& run)
{
    CLI::Option* file =
        verb.add_option("FILE", run.file, std::string(kFileHelp) + "; without, nothing is drawn")
            ->check(kNamed);
    verb.add_option(
            "--example", run.example,
            "A built-in architecture: " + exampleNames().join(QStringLiteral(", ")).toStdString() +
                "; \"stowage examples\" tells of them")
        ->excludes(file);
    verb.add_option("--seed", run.seed, "Of chance; instead of the drawing's")->check(kSeed);
    verb.add_option("--calls", run.calls, "API calls, faults and edits with times, as JSON Lines")
        ->check(kNamed);
}

CLI::App* addRender(CLI::App& program, RenderRequest& render)
{
    CLI::App* verb = program.add_subcommand(
        "render", "Writes the picture of a drawing, or of the running system, as PNG, SVG or PDF");
    addInput(*verb, render.run);
    render.run.length.clear();
    verb->add_option("-o,--output", render.output,
                     "The .png, .svg or .pdf to write; - for the standard output as PNG")
        ->required()
        ->check(kNamed);
    verb->add_option("--at", render.run.length,
                     "The instant to show; without, that of the last of the --calls, and without "
                     "those nothing runs")
        ->check(kNamed);
    verb->add_option("--theme", render.theme, "light or dark")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    verb->add_option("--scale", render.scale, "Pixels for each unit of the canvas")
        ->check(kScale)
        ->capture_default_str();
    verb->add_flag("!--no-embed", render.embed,
                   "Leave the design out of the picture; a PDF never carries it");
    return verb;
}

CLI::App* addRun(CLI::App& program, RunRequest& run)
{
    CLI::App* verb = program.add_subcommand("run", "Simulates a drawing and sums up what happened");
    addInput(*verb, run);
    verb->add_option("--for", run.length, "Simulated time, such as 90s, 30m, 2h30m or 1d")
        ->capture_default_str();
    verb->add_option("--recording", run.recording, "Write what was done, in the form of --calls")
        ->check(kNamed);
    verb->add_option("--events", run.events,
                     "Write what happened as EventBridge envelopes, in JSON Lines")
        ->check(kNamed);
    verb->add_option("--metrics", run.metrics,
                     "Write what CloudWatch holds of each minute, as comma-separated values")
        ->check(kNamed);
    verb->add_option("--state", run.state,
                     "Write what is true at the end, in the shapes of AWS's Describe calls")
        ->check(kNamed);
    verb->add_flag("--json", run.json, "Write the summary as JSON");
    verb->add_flag("--strict", run.strict, "Exit code 1 where a call was refused");
    return verb;
}

CLI::App* addConvert(CLI::App& program, ConvertRequest& convert)
{
    CLI::App* verb = program.add_subcommand(
        "convert", "Writes what it reads in another format, and says what became of it");
    verb->add_option("INPUT", convert.inputs, kFileHelp)->required()->check(kNamed);
    verb->add_option("--to", convert.to,
                     "stowage, task-definition, describe-task-definition or cloudformation")
        ->capture_default_str()
        ->check(kNamed);
    verb->add_option("--family", convert.family, "Which task definition, where there are several")
        ->check(kNamed);
    verb->add_option("-o,--output", convert.output, "The file to write; - for the standard output")
        ->required()
        ->check(kNamed);
    return verb;
}

CLI::App* addDiff(CLI::App& program, DiffRequest& diff)
{
    CLI::App* verb = program.add_subcommand(
        "diff", "Says what differs between two drawings; exit code 1 where something does");
    verb->add_option("A", diff.before, kFileHelp)->required()->check(kNamed);
    verb->add_option("B", diff.after, kFileHelp)->required()->check(kNamed);
    return verb;
}

CLI::App* addExamples(CLI::App& program, ExamplesRequest& examples)
{
    CLI::App* verb = program.add_subcommand(
        "examples", "Lists the built-in architectures, or writes one of them");
    CLI::Option* name = verb->add_option("NAME", examples.name, "The one to write")->check(kNamed);
    verb->add_option("-o,--output", examples.output,
                     "The document to write; without, it goes to the standard output")
        ->needs(name)
        ->check(kNamed);
    return verb;
}

CLI::App* addReference(CLI::App& program, ReferenceRequest& reference)
{
    CLI::App* verb = program.add_subcommand(
        "reference", "Writes all kinds of elements and their properties as Markdown");
    auto* schema =
        verb->add_flag("--schema", reference.schema, "The JSON Schema of documents instead");
    verb->add_flag("--words", reference.words, "What the model says, for translators, instead")
        ->excludes(schema);
    verb->add_option("-o,--output", reference.output,
                     "The file to write; without, the standard output")
        ->check(kNamed);
    return verb;
}

// A first word that is neither a verb nor looks like a file was meant to be a verb.
std::optional<Error> strangeVerb(const QStringList& arguments)
{
    const std::string word = arguments.isEmpty() ? std::string() : arguments.first().toStdString();
    const bool isVerb = std::find(kVerbs.begin(), kVerbs.end(), word) != kVerbs.end();
    if (word.empty() || isVerb || word.front() == '-' ||
        word.find_first_of("./") != std::string::npos || QFileInfo::exists(arguments.first()))
        return std::nullopt;
    std::string meant = didYouMean(word, kVerbs);
    if (exampleNames().contains(arguments.first()))
        meant = " Did you mean --example " + word + "?";
    return Error{Fault::notFound,
                 "there is no file and no verb of this name." + meant + " See stowage --help.",
                 word};
}

Exit flushed(Exit exit, const Streams& streams)
{
    streams.out.flush();
    if (streams.out)
        return exit;
    return complain({Fault::unavailable,
                     "the standard output cannot be written to; is the disk full, or is it closed?",
                     {}},
                    streams);
}

// The library would list all that is left, which may be a folder of files.
Error misused(const CLI::App& program, const CLI::ParseError& error)
{
    const std::vector<std::string> left = program.remaining(true);
    if (left.empty())
        return {Fault::invalid, std::string(error.what()) + "; see stowage --help", {}};
    const bool isOption = left.front().starts_with('-');
    return {Fault::invalid,
            isOption ? "there is no such option; see stowage --help"
                     : "one file is enough, and this is one too many; see stowage --help",
            left.front()};
}

} // namespace

Exit runCommandLine(const QStringList& arguments, const Streams& streams)
{
    CLI::App program("A sandbox for Amazon ECS architectures: draw, run, break and ask why.",
                     "stowage");
    program.formatter(std::make_shared<Help>());
    program.set_version_flag("--version", kVersion);
    program.require_subcommand(0, 1);
    program.footer("Stowage is not affiliated with Amazon.");

    WindowRequest window;
    CLI::Option* file = program.add_option("FILE", window.file, kWindowHelp)->check(kNamed);
    program
        .add_option("--example", window.example,
                    "Opens a built-in architecture, running; \"stowage examples\" lists them")
        ->excludes(file);
    CheckRequest check;
    RunRequest run;
    const CLI::App* checkVerb = addCheck(program, check);
    const CLI::App* runVerb = addRun(program, run);
    RenderRequest render;
    const CLI::App* renderVerb = addRender(program, render);
    ConvertRequest convert;
    const CLI::App* convertVerb = addConvert(program, convert);
    DiffRequest diff;
    const CLI::App* diffVerb = addDiff(program, diff);
    ExamplesRequest examples;
    const CLI::App* examplesVerb = addExamples(program, examples);
    ReferenceRequest reference;
    const CLI::App* referenceVerb = addReference(program, reference);

    if (const auto strange = strangeVerb(arguments))
        return complain(*strange, streams);
    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        program.parse(words);
    } catch (const CLI::Success& asked) { // --help, --version
        program.exit(asked, streams.out, streams.err);
        return flushed(Exit::good, streams);
    } catch (const CLI::ParseError& error) {
        return complain(misused(program, error), streams);
    }
    if (convertVerb->parsed())
        return flushed(runConvert(convert, streams), streams);
    if (diffVerb->parsed())
        return flushed(runDiff(diff, streams), streams);
    if (examplesVerb->parsed())
        return flushed(runExamples(examples, streams), streams);
    if (referenceVerb->parsed())
        return flushed(runReference(reference, streams), streams);
    if (renderVerb->parsed())
        return flushed(runRender(render, streams), streams);
    if (runVerb->parsed())
        return flushed(runRun(run, streams), streams);
    return checkVerb->parsed() ? flushed(runCheck(check, streams), streams)
                               : runWindow(window, streams);
}

} // namespace stowage::app
