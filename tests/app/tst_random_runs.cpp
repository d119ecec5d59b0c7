// SPDX-License-Identifier: GPL-3.0-or-later
// Random drawings, edits, calls and faults tell the same story to the byte: at once and in
// portions, looked back at, played at any speed, from its recording and from the command line.
// STOWAGE_RANDOM_RUNS=500 draws more of them; STOWAGE_RANDOM_RUNS_FIRST=17 begins at another one.
#include "app/files.h"
#include "app/playback.h"
#include "aws/envelopes.h"
#include "io/document_json.h"
#include "io/json.h"
#include "support/deeds_generator.h"
#include "support/random_drawing.h"
#include "timeline/speeds.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace stowage;
using namespace stowage::app;
using session::Keep;
using session::Session;
using tests::Blow;
using tests::Dice;

class RandomRunsTest : public QObject {
    Q_OBJECT

private slots:
    void tellOneStory();

private:
    QTemporaryDir home_;
};

namespace {
constexpr Duration kLength = hours(2);
constexpr Duration kActive = minutes(100); // deeds
constexpr Time kEnd{kLength.micros};
constexpr int kLooks = 12; // back in time, in a run

struct Story {
    std::string digest;
    std::string events; // as JSON Lines
    std::string recording;
};

// Appends what was told since, as the World of this instant shows it.
void tellEvents(const Session& session, std::uint32_t& told, std::string& lines)
{
    while (told < session.world().facts.count())
        lines +=
            io::compactJson(aws::envelopeOf(session.document(), session.world(), ++told)) + "\n";
}

// Lives from instant to instant; `meanwhile` does what must change nothing.
class Telling {
public:
    explicit Telling(Session& session) : session_(session) { tellEvents(session, told_, lines_); }

    void reach(
        Time until, const std::function<void()>& meanwhile = [] {})
    {
        while (session_.world().paused.empty() && session_.nextDue() <= until) {
            session_.advance(session_.nextDue());
            tell();
            meanwhile();
        }
        session_.advance(until);
        tell();
    }
    void tell() { tellEvents(session_, told_, lines_); }
    Story story() const
    {
        return {session_.world().facts.digest().text(), lines_, session_.recording()};
    }

private:
    Session& session_;
    std::uint32_t told_ = 0;
    std::string lines_;
};

Session opened(const doc::Document& drawing)
{
    Result<Session> session = Session::open(drawing, Keep::everything);
    if (!session)
        qFatal("%s", session.error().message.c_str());
    return *std::move(session);
}

// Does the deeds at their times; between them `live` brings the session from one time to another.
template <class Live>
void carryOutAll(Session& session, const std::vector<Blow>& deeds, const Live& live)
{
    for (const Blow& blow : deeds) {
        live(Time{} + milliseconds(blow.atMillis));
        (void)tests::carryOut(session, blow, kNever);
        live(session.now()); // what else is due in its instant belongs to it
    }
    live(kEnd);
}

Story atOnce(const doc::Document& drawing, const std::vector<Blow>& deeds)
{
    Session session = opened(drawing);
    Telling telling(session);
    carryOutAll(session, deeds, [&](Time until) { telling.reach(until); });
    return telling.story();
}

// By whatever many appointments at a time, and to times at which nothing is due.
std::string inPortions(const doc::Document& drawing, const std::vector<Blow>& deeds, Dice dice)
{
    Session session = opened(drawing);
    carryOutAll(session, deeds, [&](Time until) {
        while (session.world().paused.empty() && session.now() < until) {
            const Time next = session.now() + milliseconds(dice.between(1, 900'000));
            session.advance(std::min(next, until),
                            dice.chance(50) ? UINT64_MAX : std::uint64_t(dice.between(1, 400)));
            if (dice.chance(30))
                session.frame();
        }
        session.advance(until);
    });
    return session.world().facts.digest().text();
}

// Somebody looks back to any instants and pictures them, while it runs.
Story lookedBackAt(const doc::Document& drawing, const std::vector<Blow>& deeds, Dice dice)
{
    Session session = opened(drawing);
    Telling telling(session);
    int looks = kLooks;
    const auto look = [&] {
        if (looks == 0 || !dice.chance(3))
            return;
        --looks;
        for (int n = dice.between(1, 3); n > 0; --n) {
            const auto most = static_cast<double>(session.newest().micros);
            session.goTo(Time{static_cast<std::int64_t>(most / 1'000 * dice.below(1'000))});
            session.frame();
        }
        session.goLive();
        session.frame();
    };
    carryOutAll(session, deeds, [&](Time until) { telling.reach(until, look); });
    return telling.story();
}

std::vector<io::Recorded> readAgain(const std::string& recording)
{
    auto recorded = io::readRecording(recording, "recording");
    if (!recorded)
        qFatal("%s", recorded.error().message.c_str());
    return *std::move(recorded);
}

Story fromRecording(const doc::Document& drawing, const std::string& recording)
{
    Session session = opened(drawing);
    session.schedule(readAgain(recording));
    Telling telling(session);
    telling.reach(kEnd);
    return telling.story();
}

// As the window plays: pictures of uneven length, budgets that run out, speeds that change, looks
// back in between.
std::string played(const doc::Document& drawing, const std::string& recording, Dice dice)
{
    Session session = opened(drawing);
    session.schedule(readAgain(recording));
    Playback playback;
    playback.setRunning(true);
    while (session.world().paused.empty() && session.now() < kEnd) {
        playback.setSpeedIndex(dice.below(static_cast<int>(ui::kSpeeds.size()) - 1));
        // At the slow speeds hours would take ages.
        const double factor = ui::kSpeeds.at(std::size_t(playback.speedIndex())).factor;
        for (int n = factor < 300 ? 20 : 60; n > 0 && session.now() < kEnd; --n) {
            const Duration elapsed = milliseconds(dice.between(1, factor < 300 ? 1'000 : 40));
            const double left = static_cast<double>((kEnd - session.now()).micros);
            if (static_cast<double>(elapsed.micros) * factor > left)
                break;
            int portions = dice.between(0, 4);
            playback.tick(session, elapsed, [&portions] { return portions-- > 0; });
            session.frame();
        }
        if (dice.chance(10)) {
            session.goTo(Time{session.newest().micros / 2});
            session.frame();
            session.goLive();
        }
        if (kEnd - session.now() < seconds(3'700))
            session.advance(kEnd);
    }
    return session.world().facts.digest().text();
}

// A folder with the drawing, and what the program writes of it.
Story fromCommandLine(const QString& folder, const doc::Document& drawing,
                      const std::string& recording)
{
    const auto at = [&folder](const char* name) { return folder + QLatin1Char('/') + name; };
    const bool written =
        writeFile(at("drawing.json"), QByteArray::fromStdString(io::writeDocument(drawing))) &&
        writeFile(at("calls.jsonl"), QByteArray::fromStdString(recording));
    QProcess program;
    program.start(qEnvironmentVariable("STOWAGE_PROGRAM"),
                  {"run", at("drawing.json"), "--calls", at("calls.jsonl"), "--for",
                   QString::fromStdString(durationText(kLength)), "--json", "--events",
                   at("events.jsonl"), "--recording", at("again.jsonl")});
    if (!written || !program.waitForFinished(120'000) || program.exitCode() != 0)
        qFatal("%s", program.readAllStandardError().constData());
    const auto summary = io::parseJson(program.readAllStandardOutput().toStdString(), "summary");
    if (!summary)
        qFatal("%s", summary.error().message.c_str());
    return {*summary->find("digest")->text(),
            readFile(at("events.jsonl"), qint64(1) << 30)->toStdString(),
            readFile(at("again.jsonl"))->toStdString()};
}

// Where they differ first; empty: nowhere.
std::string differing(const std::string& one, const std::string& other)
{
    if (one == other)
        return {};
    const std::size_t both = std::min(one.size(), other.size());
    std::size_t at = 0;
    while (at < both && one[at] == other[at])
        ++at;
    constexpr std::size_t kBefore = 80, kShown = 200;
    const std::size_t from = at - std::min(at, kBefore);
    const auto fact =
        std::to_string(std::count(one.begin(), one.begin() + std::ptrdiff_t(at), '\n') + 1);
    return "line " + fact + ":\n    …" + one.substr(from, kShown) + "\n    …" +
           other.substr(from, kShown);
}

std::string differing(const Story& one, const Story& other)
{
    if (std::string events = differing(one.events, other.events); !events.empty())
        return "events: " + events;
    if (std::string done = differing(one.recording, other.recording); !done.empty())
        return "recording: " + done;
    return one.digest == other.digest ? "" : "digest";
}

// Empty: all tell the same.
std::string differenceIn(std::uint64_t seed, std::vector<Blow> deeds, const QString& folder)
{
    std::stable_sort(deeds.begin(), deeds.end(),
                     [](const Blow& a, const Blow& b) { return a.atMillis < b.atMillis; });
    const doc::Document drawing = tests::randomDrawing(seed);
    const Story first = atOnce(drawing, deeds);
    const auto against = [](const char* how, const std::string& difference) {
        return difference.empty() ? std::string() : std::string(how) + ": " + difference;
    };
    const auto digest = [&first](const std::string& other) {
        return std::string(other == first.digest ? "" : "digest");
    };
    const Dice dice(seed, "how it is watched");
    std::string wrong = against("in portions", digest(inPortions(drawing, deeds, dice)));
    if (wrong.empty())
        wrong = against("looked back at", differing(first, lookedBackAt(drawing, deeds, dice)));
    if (wrong.empty())
        wrong = against("from its recording",
                        differing(first, fromRecording(drawing, first.recording)));
    if (wrong.empty())
        wrong = against("played", digest(played(drawing, first.recording, dice)));
    if (wrong.empty())
        wrong = against("command line",
                        differing(first, fromCommandLine(folder, drawing, first.recording)));
    return wrong;
}

int numberFrom(const char* variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

// The fewest deeds that still tell two stories.
std::string shrunk(std::uint64_t seed, const rc::Shrinkable<std::vector<Blow>>& found,
                   const QString& folder)
{
    const auto least = rc::shrinkable::findLocalMin(found, [&](const std::vector<Blow>& fewer) {
        return !differenceIn(seed, fewer, folder).empty();
    });
    std::ostringstream text;
    text << differenceIn(seed, least.first, folder) << "\n  after";
    for (const Blow& blow : least.first) {
        text << ' ';
        showValue(blow, text);
    }
    return text.str();
}
} // namespace

void RandomRunsTest::tellOneStory()
{
    const int first = numberFrom("STOWAGE_RANDOM_RUNS_FIRST", 1);
    const int count = numberFrom("STOWAGE_RANDOM_RUNS", 40);
    int failed = 0;
    for (int n = first; n < first + count; ++n) {
        const auto seed = static_cast<std::uint64_t>(n);
        const auto drawn = tests::deeds(seed, kActive)(rc::Random(seed), 40);
        const std::string difference = differenceIn(seed, drawn.value(), home_.path());
        if (difference.empty())
            continue;
        ++failed;
        std::printf("drawing %d: %s\n", n, difference.c_str());
        if (count == 1)
            std::printf("  shrunk: %s\n", shrunk(seed, drawn, home_.path()).c_str());
        std::fflush(stdout);
    }
    QCOMPARE(failed, 0);
}

QTEST_GUILESS_MAIN(RandomRunsTest)
#include "tst_random_runs.moc"
