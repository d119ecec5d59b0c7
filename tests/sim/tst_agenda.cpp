// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sim/agenda.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

using namespace stowage;
using sim::Agenda;
using sim::Booking;

class AgendaTest : public QObject {
    Q_OBJECT

private slots:
    void keepsTheOrderOfAMultimap();
    void keepsTheOrderOfASortedListWithLanes_data();
    void keepsTheOrderOfASortedListWithLanes();
    void forgetsWhatWasCancelled();
    void forgetsWhatWasCancelledInALane();
};

namespace {
// The plainest agenda there can be.
class SortedList {
public:
    void book(Time at, unsigned priority, std::uint32_t what, Booking booking)
    {
        entries_.push_back({at.micros, priority, ++sequence_, what, booking});
        std::sort(entries_.begin(), entries_.end());
    }
    bool cancel(Booking booking)
    {
        return std::erase_if(entries_, [&](const Entry& entry) {
                   return entry.booking.key == booking.key;
               }) == 1;
    }
    Time nextDue() const { return entries_.empty() ? kNever : Time{entries_.front().at}; }
    std::uint32_t take()
    {
        const std::uint32_t what = entries_.front().what;
        entries_.erase(entries_.begin());
        return what;
    }
    std::size_t count() const { return entries_.size(); }

private:
    struct Entry {
        std::int64_t at;
        unsigned priority;
        std::uint64_t sequence;
        std::uint32_t what;
        Booking booking;
        bool operator<(const Entry& other) const
        {
            return std::tie(at, priority, sequence) <
                   std::tie(other.at, other.priority, other.sequence);
        }
    };
    std::vector<Entry> entries_;
    std::uint64_t sequence_ = 0;
};
} // namespace

void AgendaTest::keepsTheOrderOfAMultimap()
{
    const Stream dice = streamOf(7, "agenda", Purpose::choice);
    Agenda agenda;
    std::multimap<std::pair<std::int64_t, unsigned>, std::pair<std::uint32_t, Booking>> reference;
    int taken = 0, cancelled = 0;
    for (std::uint32_t n = 0; n < 40'000; ++n) {
        const std::uint64_t act = dice.below(10, n * 4ULL);
        if (act < 5 || reference.empty()) {
            const Time at{static_cast<std::int64_t>(n + dice.below(500, n * 4ULL + 1))};
            const auto priority = static_cast<unsigned>(dice.below(3, n * 4ULL + 2));
            const Booking booking = agenda.book(at, priority, {0, n});
            reference.insert({{at.micros, priority}, {n, booking}});
        } else if (act < 8) {
            QCOMPARE(agenda.nextDue().micros, reference.begin()->first.first);
            QCOMPARE(agenda.take().what, reference.begin()->second.first);
            reference.erase(reference.begin());
            ++taken;
        } else {
            const std::uint64_t steps = dice.below(reference.size(), n * 4ULL + 3) % 50;
            const auto victim = std::next(reference.begin(), static_cast<long>(steps));
            QVERIFY(agenda.cancel(victim->second.second));
            QVERIFY(!agenda.cancel(victim->second.second));
            reference.erase(victim);
            ++cancelled;
        }
        QCOMPARE(agenda.count(), reference.size());
    }
    QVERIFY(taken > 1'000 && cancelled > 1'000);
}

void AgendaTest::keepsTheOrderOfASortedListWithLanes_data()
{
    QTest::addColumn<int>("lengths");   // how many constant lengths there are; 0: none
    QTest::addColumn<int>("irregular"); // per cent that are booked any time ahead
    QTest::newRow("no lane") << 0 << 100;
    QTest::newRow("one lane alone") << 1 << 0;
    QTest::newRow("a few lanes and the rest") << 4 << 20;
    QTest::newRow("more lengths than lanes") << 40 << 10;
}

void AgendaTest::keepsTheOrderOfASortedListWithLanes()
{
    QFETCH(int, lengths);
    QFETCH(int, irregular);
    const Stream dice = streamOf(11, "lanes", Purpose::choice);
    std::uint64_t roll = 0;
    const auto below = [&](std::uint64_t bound) { return dice.below(bound, ++roll); };
    Agenda agenda;
    SortedList list;
    std::vector<Booking> bookings;
    Time now;
    int cancelled = 0;
    for (std::uint32_t n = 0; n < 30'000; ++n) {
        const std::uint64_t act = below(20);
        if (act < 10 || list.count() == 0) {
            // Two priorities for one length, and instants that many share.
            const bool any = below(100) < static_cast<std::uint64_t>(irregular);
            const Duration ahead = microseconds(static_cast<std::int64_t>(
                any ? below(400) : 100 * (1 + below(static_cast<std::uint64_t>(lengths)))));
            const auto priority = static_cast<unsigned>(below(2));
            const Booking booking = agenda.book(now + ahead, priority, {0, n}, ahead);
            list.book(now + ahead, priority, n, booking);
            bookings.push_back(booking);
        } else if (act < 17) {
            now = list.nextDue();
            QCOMPARE(agenda.nextDue(), now);
            QCOMPARE(agenda.take().what, list.take());
        } else { // kept or cancelled before, as often as not
            const Booking victim =
                bookings[bookings.size() - 1 - below(std::min<std::size_t>(bookings.size(), 300))];
            const bool there = list.cancel(victim);
            QCOMPARE(agenda.cancel(victim), there);
            cancelled += there ? 1 : 0;
        }
        if (n % 1'000 == 0)
            agenda = Agenda(agenda); // a copy goes on as the one it was made of
        QCOMPARE(agenda.count(), list.count());
    }
    QVERIFY(cancelled > 500);
    while (list.count() > 0)
        QCOMPARE(agenda.take().what, list.take());
    QCOMPARE(agenda.nextDue(), kNever);
}

void AgendaTest::forgetsWhatWasCancelled()
{
    Agenda agenda;
    for (int n = 0; n < 100'000; ++n)
        QVERIFY(agenda.cancel(agenda.book(Time{n}, 0, {})));
    QVERIFY(agenda.stored() <= 65);
    QCOMPARE(agenda.nextDue(), kNever);
}

void AgendaTest::forgetsWhatWasCancelledInALane()
{
    Agenda agenda;
    const Booking last = agenda.book(Time{2'000'000}, 0, {0, 7});
    for (int n = 0; n < 100'000; ++n)
        QVERIFY(agenda.cancel(agenda.book(Time{n} + seconds(1), 0, {}, seconds(1))));
    QVERIFY(agenda.stored() <= 66);
    QCOMPARE(agenda.nextDue(), Time{2'000'000});
    QVERIFY(agenda.cancel(last));
    QCOMPARE(agenda.nextDue(), kNever);
}

QTEST_GUILESS_MAIN(AgendaTest)
#include "tst_agenda.moc"
