// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sim/agenda.h"

#include <QTest>

#include <map>
#include <utility>

using namespace stowage;
using sim::Agenda;
using sim::Booking;

class AgendaTest : public QObject {
    Q_OBJECT

private slots:
    void keepsTheOrderOfAMultimap();
    void forgetsWhatWasCancelled();
};

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

void AgendaTest::forgetsWhatWasCancelled()
{
    Agenda agenda;
    for (int n = 0; n < 100'000; ++n)
        QVERIFY(agenda.cancel(agenda.book(Time{n}, 0, {})));
    QVERIFY(agenda.stored() <= 65);
    QCOMPARE(agenda.nextDue(), kNever);
}

QTEST_GUILESS_MAIN(AgendaTest)
#include "tst_agenda.moc"
