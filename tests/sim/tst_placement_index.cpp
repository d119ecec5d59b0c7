// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sim/placement_index.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <vector>

using namespace stowage;
using namespace stowage::sim;

class PlacementIndexTest : public QObject {
    Q_OBJECT

private slots:
    void givesTheVerdictOfTheScan_data();
    void givesTheVerdictOfTheScan();
    void leavesWhatItHasNoOrderForToTheScan();
};

namespace {
constexpr std::uint32_t kGroups = 7, kOwners = 4;

// Instances with the tasks of a few owners, as the scan and as the index see them.
class Fleet {
public:
    Fleet(std::uint64_t seed, std::uint32_t hosts, bool full)
        : dice_(streamOf(seed, "cluster", Purpose::choice)), full_(full)
    {
        for (std::uint32_t n = 0; n < hosts; ++n)
            add();
    }

    std::uint64_t below(std::uint64_t bound) { return dice_.below(bound, ++rolls_); }

    void add()
    {
        Host host;
        host.slot = nextNumber_ * 3 % 1'009; // slots and numbers are different things
        host.indexed.number = ++nextNumber_;
        host.indexed.registeredMicros = static_cast<std::int64_t>(nextNumber_ / 3 + below(2));
        host.indexed.group = static_cast<std::uint32_t>(below(kGroups));
        host.indexed.cpuFree = static_cast<std::int32_t>(below(9) * 256);
        host.indexed.memoryFree = static_cast<std::int32_t>(below(full_ ? 5 : 17) * 256);
        hosts_.push_back(host);
        index_.set(host.slot, host.indexed);
    }

    void change()
    {
        if (hosts_.empty())
            return add();
        Host& host = hosts_[below(hosts_.size())];
        switch (below(12)) {
        case 0:
            index_.remove(host.slot);
            std::erase_if(hosts_, [&](const Host& each) { return &each == &host; });
            return add();
        case 1:
            host.indexed.group = static_cast<std::uint32_t>(below(kGroups));
            break;
        default: {
            const int by = below(3) == 0 ? -1 : 1;
            const auto owner = static_cast<std::uint32_t>(below(kOwners));
            if (by < 0 && host.owned[owner] == 0)
                return;
            host.owned[owner] += by;
            index_.addTasks(owner, host.slot, by);
            host.indexed.tasksInAll = host.owned[0] + host.owned[1] + host.owned[2] + host.owned[3];
            host.indexed.cpuFree -= by * static_cast<std::int32_t>(below(3) * 64);
            host.indexed.memoryFree -= by * static_cast<std::int32_t>(below(3) * 128);
        }
        }
        index_.set(host.slot, host.indexed);
    }

    PlacementVerdict scanned(const PlacementAsk& ask, std::span<const GroupView> groups,
                             std::uint32_t owner) const
    {
        std::vector<Candidate> candidates;
        for (const Host& host : hosts_) {
            Candidate candidate;
            candidate.slot = host.slot;
            candidate.number = host.indexed.number;
            candidate.registeredMicros = host.indexed.registeredMicros;
            candidate.cpuFree = host.indexed.cpuFree;
            candidate.memoryFree = host.indexed.memoryFree;
            candidate.tasksOfOwner = host.owned[owner];
            candidate.tasksInAll = host.indexed.tasksInAll;
            candidate.failed = groups[host.indexed.group].failed;
            candidate.bucket = groups[host.indexed.group].bucket;
            candidates.push_back(candidate);
        }
        return place(ask, candidates);
    }

    PlacementIndex& index() { return index_; }

private:
    struct Host {
        std::uint32_t slot = 0;
        IndexedHost indexed;
        std::array<std::int32_t, kOwners> owned{};
    };

    Stream dice_;
    std::uint64_t rolls_ = 0;
    bool full_;
    std::uint32_t nextNumber_ = 0;
    std::vector<Host> hosts_;
    PlacementIndex index_;
};

std::vector<GroupView> randomGroups(Fleet& cluster, int healthyPercent)
{
    std::vector<GroupView> groups(kGroups);
    for (GroupView& group : groups) {
        if (cluster.below(100) >= static_cast<std::uint64_t>(healthyPercent))
            group.failed = static_cast<std::uint16_t>(cluster.below(16)); // active … attribute
        if (cluster.below(6) == 0)
            group.failed |=
                static_cast<std::uint16_t>(1U << static_cast<unsigned>(Need::networkInterface));
        for (std::uint32_t& bucket : group.bucket)
            bucket = static_cast<std::uint32_t>(cluster.below(3));
    }
    return groups;
}

PlacementAsk randomAsk(Fleet& cluster)
{
    PlacementAsk ask;
    ask.cpu = static_cast<std::int64_t>(cluster.below(6) * 128);
    ask.memory = static_cast<std::int64_t>(cluster.below(8) * 160);
    ask.distinctInstance = cluster.below(4) == 0;
    const std::uint64_t count = cluster.below(4);
    for (std::uint64_t n = 0; n < count; ++n) {
        constexpr Preference kAll[] = {Preference::spread, Preference::fewestOfOwner,
                                       Preference::binpackCpu, Preference::binpackMemory};
        ask.preferences.push_back(kAll[cluster.below(4)]);
        if (!PlacementIndex::serves(ask))
            ask.preferences.pop_back();
    }
    return ask;
}
} // namespace

void PlacementIndexTest::givesTheVerdictOfTheScan_data()
{
    QTest::addColumn<int>("hosts");
    QTest::addColumn<bool>("full");
    QTest::addColumn<int>("healthyPercent");
    QTest::newRow("one instance") << 1 << false << 80;
    QTest::newRow("a handful") << 9 << false << 80;
    QTest::newRow("hundreds, with room") << 600 << false << 100;
    QTest::newRow("hundreds, nearly full") << 600 << true << 100;
    QTest::newRow("hundreds, many of them unfit") << 600 << true << 30;
}

void PlacementIndexTest::givesTheVerdictOfTheScan()
{
    QFETCH(int, hosts);
    QFETCH(bool, full);
    QFETCH(int, healthyPercent);
    int fits = 0, misses = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Fleet cluster(seed, static_cast<std::uint32_t>(hosts), full);
        for (int n = 0; n < 120; ++n) {
            for (std::uint64_t changes = cluster.below(12); changes > 0; --changes)
                cluster.change();
            const PlacementAsk ask = randomAsk(cluster);
            const std::vector<GroupView> groups = randomGroups(cluster, healthyPercent);
            const auto owner = static_cast<std::uint32_t>(cluster.below(kOwners));
            const PlacementVerdict expected = cluster.scanned(ask, groups, owner);
            QCOMPARE(cluster.index().place(ask, groups, owner), expected);
            QCOMPARE(cluster.index().choose(ask, groups, owner),
                     expected.winner == 0 ? UINT32_MAX : expected.winnerSlot);
            fits += expected.winner != 0 ? 1 : 0;
            misses += expected.nearest.empty() ? 0 : 1;
        }
    }
    QVERIFY(fits > 100 && misses > 100);
}

void PlacementIndexTest::leavesWhatItHasNoOrderForToTheScan()
{
    PlacementAsk ask;
    ask.preferences = {Preference::spread, Preference::random};
    QVERIFY(!PlacementIndex::serves(ask));
    ask.preferences = {Preference::binpackCpu, Preference::binpackMemory};
    QVERIFY(!PlacementIndex::serves(ask));
    ask.preferences = {Preference::spread, Preference::fewestOfOwner};
    QVERIFY(PlacementIndex::serves(ask));
}

QTEST_GUILESS_MAIN(PlacementIndexTest)
#include "tst_placement_index.moc"
