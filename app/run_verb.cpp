// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_verb.h"

#include "app/examples.h"
#include "app/files.h"
#include "app/open_document.h"
#include "app/progress.h"
#include "aws/envelopes.h"
#include "aws/metrics_csv.h"
#include "aws/state.h"
#include "aws/summary.h"
#include "base/text.h"
#include "io/recording.h"
#include "session/session.h"

#include <algorithm>
#include <utility>

namespace stowage::app {

namespace {
Result<doc::Document> drawingFor(const RunRequest& request, const Streams& streams)
{
    if (!request.example.empty())
        return openExample(QString::fromStdString(request.example));
    if (request.file.empty())
        return doc::Document{};
    Result<io::Imported> opened = openDocument(QString::fromStdString(request.file));
    if (!opened)
        return opened.error();
    tellImport(*opened, streams);
    return std::move(opened->document);
}

Result<std::vector<io::Recorded>> callsFor(const RunRequest& request)
{
    if (request.calls.empty())
        return std::vector<io::Recorded>{};
    const Result<QByteArray> bytes = readFile(QString::fromStdString(request.calls));
    if (!bytes)
        return bytes.error();
    return io::readRecording({bytes->constData(), static_cast<std::size_t>(bytes->size())},
                             request.calls);
}

// The one stream that only one of these can have, if more than one asks for it.
Outcome oneUserOf(std::string_view stream, const std::vector<std::pair<std::string, bool>>& users)
{
    std::vector<std::string> names;
    for (const auto& [name, uses] : users)
        if (uses)
            names.push_back(name);
    if (names.size() < 2)
        return Done{};
    return Error{Fault::invalid,
                 listed(names) + " cannot all be " + std::string(stream) + "; give a file's name.",
                 "-"};
}

// What is written down while the run goes on.
struct Watched {
    std::string events;
    aws::MetricsTable metrics;
};

// Instant by instant where events are wanted, for an envelope shows the World as its instant leaves
// it, else minute by minute.
Watched runWatched(session::Session& session, Time until, const RunRequest& request,
                   Progress& progress)
{
    constexpr Duration kMinute = seconds(60);
    const bool tellsEvents = !request.events.empty();
    Watched watched;
    std::uint32_t told = 0;
    const auto tell = [&] {
        for (const std::uint32_t count = session.world().facts.count();
             tellsEvents && told < count;)
            watched.events +=
                io::compactJson(aws::envelopeOf(session.document(), session.world(), ++told)) +
                "\n";
    };
    Time minuteEnds = request.metrics.empty() ? kNever : Time{} + kMinute;
    tell();
    while (session.world().paused.empty() && session.now() < until) {
        const Time stop = std::min(until, minuteEnds);
        session.advance(tellsEvents ? std::min(session.nextDue(), stop) : stop);
        progress.show(session.now());
        tell();
        if (session.now() == minuteEnds && session.nextDue() > minuteEnds) {
            watched.metrics.minuteEnds(session.world());
            minuteEnds = minuteEnds + kMinute;
        }
    }
    session.advance(until);
    tell();
    return watched;
}

Outcome writeFiles(const session::Session& session, const Watched& watched,
                   const RunRequest& request, const Streams& streams)
{
    if (!request.events.empty())
        if (const Outcome written = writeOutput(request.events, watched.events, streams.out);
            !written)
            return written;
    if (!request.metrics.empty())
        if (const Outcome written =
                writeOutput(request.metrics, watched.metrics.csv(session.world()), streams.out);
            !written)
            return written;
    if (!request.recording.empty())
        if (const Outcome written =
                writeOutput(request.recording, session.recording(), streams.out);
            !written)
            return written;
    if (request.state.empty())
        return Done{};
    return writeOutput(request.state,
                       io::prettyJson(aws::stateJson(session.document(), session.world())),
                       streams.out);
}

Exit simulate(session::Session& session, Duration length, const RunRequest& request,
              const Streams& streams)
{
    Progress progress(streams, Time{} + length);
    Watched watched;
    if (request.events.empty() && request.metrics.empty())
        progress.advance(session);
    else
        watched = runWatched(session, Time{} + length, request, progress);
    progress.end();
    tellRefusals(session, streams);
    // Files first: a reader of the summary may go before its end.
    if (const Outcome written = writeFiles(session, watched, request, streams); !written)
        return complain(written.error(), streams);
    const bool outIsTaken = request.events == "-" || request.recording == "-" ||
                            request.state == "-" || request.metrics == "-";
    std::ostream& summary = outIsTaken ? streams.err : streams.out;
    if (request.json)
        summary << io::prettyJson(aws::summaryJson(session.document(), session.world()));
    else
        summary << aws::summaryOf(session.document(), session.world());
    return request.strict && !session.refusals().empty() ? Exit::no : Exit::good;
}
} // namespace

Exit complain(const Error& error, const Streams& streams)
{
    streams.err << "stowage: ";
    if (!error.where.empty())
        streams.err << plainLine(error.where) << ": ";
    streams.err << plainLine(error.message) << '\n';
    return Exit::usage;
}

void tellRefusals(const session::Session& session, const Streams& streams)
{
    for (const session::Refused& refused : session.refusals()) {
        streams.err << "stowage: ";
        if (!refused.where.empty())
            streams.err << plainLine(refused.where) << ": ";
        streams.err << plainLine(refused.request) << " at " << clockText(refused.at)
                    << " was refused: ";
        if (!refused.error.where.empty())
            streams.err << plainLine(refused.error.where) << ": ";
        streams.err << plainLine(refused.error.message) << '\n';
    }
}

Result<Duration> lengthOf(const RunRequest& request, std::string_view option)
{
    const Result<Duration> length = parseDuration(request.length);
    if (!length)
        return Error{Fault::invalid, length.error().message, std::string(option)};
    if (*length < Duration{} || *length > days(3650))
        return Error{Fault::invalid, "a run lasts from 0s to 3650d", std::string(option)};
    return length;
}

Result<OpenedRun> openRun(const RunRequest& request, const Streams& streams)
{
    if (const Outcome one = oneUserOf("the standard input", {{"FILE", request.file == "-"},
                                                             {"--calls", request.calls == "-"}});
        !one)
        return one.error();
    Result<doc::Document> document = drawingFor(request, streams);
    if (!document)
        return document.error();
    if (request.seed)
        document->seed = *request.seed;
    Result<std::vector<io::Recorded>> calls = callsFor(request);
    if (!calls)
        return calls.error();
    Result<session::Session> session =
        session::Session::open(*std::move(document), session::Keep::nothing);
    if (!session)
        return session.error();
    const Time lastCall = calls->empty() ? Time{} : calls->back().at;
    session->schedule(*std::move(calls));
    return OpenedRun{*std::move(session), lastCall};
}

Exit runRun(const RunRequest& request, const Streams& streams)
{
    const Result<Duration> length = lengthOf(request, "--for");
    if (!length)
        return complain(length.error(), streams);
    if (const Outcome one =
            oneUserOf("the standard output", {{"--events", request.events == "-"},
                                              {"--recording", request.recording == "-"},
                                              {"--metrics", request.metrics == "-"},
                                              {"--state", request.state == "-"}});
        !one)
        return complain(one.error(), streams);
    Result<OpenedRun> run = openRun(request, streams);
    if (!run)
        return complain(run.error(), streams);
    return simulate(run->session, *length, request, streams);
}

} // namespace stowage::app
