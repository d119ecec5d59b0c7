// SPDX-License-Identifier: GPL-3.0-or-later
// A swarm of random runs: drawings, edits, calls and faults from one seed each, watched after every
// event. STOWAGE_SWARM_SEEDS=5000 runs more of them, for which Qt Test needs more time:
// QTEST_FUNCTION_TIMEOUT=100000000. STOWAGE_SWARM_FIRST=17 begins at another one.
#include "storm/run.h"
#include "support/deeds_generator.h"

#include <QFile>
#include <QtTest>
#include <rapidcheck.h>

#include <cstdio>
#include <sstream>

using namespace stowage;
using namespace stowage::storm;
using tests::Blow;

class SwarmTest : public QObject {
    Q_OBJECT

private slots:
    void breaksNothing();
};

namespace {
int numberFrom(const char* variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

bool write(const std::string& name, const std::string& text)
{
    QFile file(QString::fromStdString(name));
    return file.open(QIODevice::WriteOnly) &&
           file.write(text.data(), static_cast<qint64>(text.size())) ==
               static_cast<qint64>(text.size());
}

// The fewest deeds that still break it, with what they break; files beside tell the same.
std::string shrunk(std::uint64_t seed, const rc::Shrinkable<std::vector<Blow>>& found)
{
    const auto least = rc::shrinkable::findLocalMin(found, [seed](const std::vector<Blow>& fewer) {
        Tally unused;
        return !brokenBy(seed, fewer, unused).empty();
    });
    Tally unused;
    std::ostringstream text;
    text << brokenBy(seed, least.first, unused) << "\n  after " << least.first.size() << " deeds";
    const Retelling files = retold(seed, least.first);
    const std::string name = "swarm-" + std::to_string(seed);
    if (write(name + ".stowage.json", files.drawing) && write(name + ".jsonl", files.recording))
        text << "\n  to live it again: stowage run " << name << ".stowage.json --calls " << name
             << ".jsonl --for 6h";
    return text.str();
}
} // namespace

void SwarmTest::breaksNothing()
{
    const int first = numberFrom("STOWAGE_SWARM_FIRST", 1);
    const int count = numberFrom("STOWAGE_SWARM_SEEDS", 400);
    Tally tally;
    int failed = 0;
    for (int n = first; n < first + count; ++n) {
        const auto seed = static_cast<std::uint64_t>(n);
        const auto drawn = tests::deeds(seed, kStorm)(rc::Random(seed), 160);
        const std::string broken = brokenBy(seed, drawn.value(), tally);
        if (!broken.empty()) {
            ++failed;
            std::printf("seed %d: %s\n  alone: STOWAGE_SWARM_FIRST=%d STOWAGE_SWARM_SEEDS=1 "
                        "storm_tst_swarm\n",
                        n, broken.c_str(), n);
            if (count == 1)
                std::printf("  shrunk: %s\n", shrunk(seed, drawn).c_str());
        }
        if ((n - first + 1) % 100 == 0)
            std::printf("%d seeds, %d failed\n", n - first + 1, failed);
        std::fflush(stdout);
    }
    for (const std::string& line : tally.lines())
        std::printf("  %s\n", line.c_str());
    QCOMPARE(failed, 0);
    if (count < 100) // too few to reach everything
        return;
    for (const std::string& never : tally.missing())
        std::printf("never reached: %s\n", never.c_str());
    QVERIFY(tally.missing().empty());
}

QTEST_GUILESS_MAIN(SwarmTest)
#include "tst_swarm.moc"
