// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class RoleTest : public QObject {
    Q_OBJECT

private slots:
    void isOfOneOfThreePurposes();
    void isMissedWhereItServesAnotherPurpose();
};

void RoleTest::isOfOneOfThreePurposes()
{
    const Field& purpose = *findField(infoOf<Role>().rows, "purpose");
    QCOMPARE(purpose.choices.size(), std::size_t(3));
    QCOMPARE(spoken(purpose, Choice{static_cast<int>(RolePurpose::taskExecution)}),
             std::string("task execution"));
}

void RoleTest::isMissedWhereItServesAnotherPurpose()
{
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("web");
    around.add<Container>("app", {}, &definition);
    Surroundings::link(definition, around.add<Role>("ops"), "taskRole");
    QVERIFY(Surroundings::wrong(definition).empty());
    Surroundings::link(definition, around.add<Role>("ops"), "executionRole");
    QCOMPARE(Surroundings::wrong(definition).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(RoleTest)
#include "tst_role.moc"
