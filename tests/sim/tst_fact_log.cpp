// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/fact_log.h"

#include <QTest>

#include <array>

using namespace stowage;
using sim::FactLog;

class FactLogTest : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatWasToldAcrossChunks();
    void sharesFullChunksBetweenCopies();
    void copiesGoTheirOwnWay();
    void digestSeesFactAndPayload();
};

static FactLog logOf(std::uint32_t count)
{
    FactLog log;
    for (std::uint32_t i = 1; i <= count; ++i) {
        Fact fact;
        fact.atMicros = i;
        fact.cause = i - 1;
        fact.kind = FactKind::taskCreated;
        const std::array<std::uint64_t, 2> words{i, i * 3ULL};
        log.append(fact, std::span(words).first(i % 3));
    }
    return log;
}

void FactLogTest::readsBackWhatWasToldAcrossChunks()
{
    const FactLog log = logOf(9'000);
    QCOMPARE(log.count(), 9'000U);
    for (std::uint32_t i = 1; i <= log.count(); ++i) {
        QCOMPARE(log.fact(i).number, i);
        QCOMPARE(log.fact(i).cause, i - 1);
        QCOMPARE(log.payload(i).size(), std::size_t{i % 3});
        if (i % 3 == 2)
            QCOMPARE(log.payload(i)[1], std::uint64_t{i} * 3);
    }
}

void FactLogTest::sharesFullChunksBetweenCopies()
{
    const FactLog log = logOf(9'000);
    const FactLog copy = log;
    QVERIFY(log.sharedChunk(1) != nullptr);
    QCOMPARE(copy.sharedChunk(1), log.sharedChunk(1));
    QCOMPARE(copy.sharedChunk(5'000), log.sharedChunk(5'000));
    QVERIFY(log.sharedChunk(9'000) == nullptr);
}

void FactLogTest::copiesGoTheirOwnWay()
{
    FactLog log = logOf(4'096);
    FactLog copy = log;
    Fact fact;
    fact.atMicros = 5'000;
    fact.kind = FactKind::taskCreated;
    log.append(fact, {});
    QCOMPARE(copy.count(), 4'096U);
    QVERIFY(log.digest() != copy.digest());
    copy.append(fact, {});
    QVERIFY(log.digest() == copy.digest());
}

void FactLogTest::digestSeesFactAndPayload()
{
    const std::array<std::uint64_t, 1> one{1};
    const std::array<std::uint64_t, 1> two{2};
    Fact fact;
    Fact later;
    later.atMicros = 1;
    FactLog a, b, c;
    a.append(fact, one);
    b.append(fact, two);
    c.append(later, one);
    QVERIFY(a.digest() != b.digest());
    QVERIFY(a.digest() != c.digest());
}

QTEST_GUILESS_MAIN(FactLogTest)
#include "tst_fact_log.moc"
