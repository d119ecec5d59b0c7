// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class DynamoTableKindTest : public QObject {
    Q_OBJECT

private slots:
    void isNamedAsDynamoDbAllows_data();
    void isNamedAsDynamoDbAllows();
    void needsAPartitionKey();
    void definitionsUseIt();
};

void DynamoTableKindTest::isNamedAsDynamoDbAllows_data()
{
    QTest::addColumn<bool>("isFit");
    for (const char* fit : {"abc", "Results_2.a-b"})
        QTest::newRow(fit) << true;
    for (const char* unfit : {"ab", "a b c", "ä-table"})
        QTest::newRow(unfit) << false;
}

void DynamoTableKindTest::isNamedAsDynamoDbAllows()
{
    QFETCH(bool, isFit);
    Surroundings around;
    QCOMPARE(Surroundings::wrong(around.add<DynamoTable>(QTest::currentDataTag())).empty(), isFit);
}

void DynamoTableKindTest::needsAPartitionKey()
{
    Surroundings around;
    QCOMPARE(Surroundings::wrong(around.add<DynamoTable>("results", DynamoTable{""})),
             std::vector<std::string>{"The table has no partition key."});
}

void DynamoTableKindTest::definitionsUseIt()
{
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("job");
    around.add<Container>("app", {}, &definition);
    Drawn& table = around.add<DynamoTable>("results");
    Surroundings::link(definition, table, "writesTable");
    Surroundings::link(definition, table, "readsTable");
    const sim::Plan plan = Surroundings::lowered(definition);
    QCOMPARE(plan.events.uses.size(), std::size_t(2));
    QVERIFY(plan.events.uses[0].writes && !plan.events.uses[1].writes);
    QCOMPARE(Surroundings::lowered(table).events.tables.front().name, std::string("results"));
}

QTEST_GUILESS_MAIN(DynamoTableKindTest)
#include "tst_dynamo_table.moc"
