// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon EC2 refuses of rules of security groups and of instances that are to stop.
#include "session/refusals.h"
#include "session/scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RefusedEc2Test : public QObject {
    Q_OBJECT

private slots:
    void ingressIsRefusedInAwsWords_data();
    void ingressIsRefusedInAwsWords();
    void aGroupHasSixtyInboundRules();
    void onlyWhatRunsIsStopped();
};

namespace {
const std::string kAuthorize = "ec2:AuthorizeSecurityGroupIngress";

// Of group guard: TCP from everywhere at the ports.
std::string tcp(int from, int to)
{
    return R"({"GroupName":"guard","IpProtocol":"tcp","CidrIp":"0.0.0.0/0","FromPort":)" +
           std::to_string(from) + R"(,"ToPort":)" + std::to_string(to) + "}";
}
} // namespace

void RefusedEc2Test::ingressIsRefusedInAwsWords_data()
{
    addRefusalColumns();
    const auto row = [](const char* name, const std::string& with, const char* answer) {
        addRefusal({name, kAuthorize, with, answer});
    };
    const auto permission = [](const std::string& more) {
        return R"({"GroupName":"guard","IpPermissions":[{)" + more + "}]}";
    };
    row("no group", R"({"IpProtocol":"-1","CidrIp":"0.0.0.0/0"})",
        "MissingParameter: The request must contain the parameter groupName or groupId");
    row("no permission", R"({"GroupName":"guard"})",
        "MissingParameter: The request must contain the parameter ipPermissions");
    row("no protocol", permission(R"("IpRanges":[{"CidrIp":"0.0.0.0/0"}])"),
        "MissingParameter: The request must contain the parameter ipProtocol");
    row("no source", permission(R"("IpProtocol":"-1")"),
        "MissingParameter: The request must contain a source: IpRanges, Ipv6Ranges or "
        "UserIdGroupPairs");
    row("protocol", permission(R"("IpProtocol":"quic","IpRanges":[{"CidrIp":"0.0.0.0/0"}])"),
        "InvalidParameterValue: Invalid value 'quic' for IP protocol. Unknown protocol.");
    row("no ports", permission(R"("IpProtocol":"tcp","IpRanges":[{"CidrIp":"0.0.0.0/0"}])"),
        "InvalidParameterValue: Invalid value 'Must specify both from and to ports with TCP/UDP.' "
        "for portRange.");
    row("ports", tcp(81, 80), "InvalidParameterValue: Invalid TCP/UDP port range (81:80)");
    row("block", permission(R"("IpProtocol":"-1","IpRanges":[{"CidrIp":"10.0.0.0/33"}])"),
        "InvalidParameterValue: CIDR block 10.0.0.0/33 is malformed");
    row("id", R"({"GroupId":"x","IpProtocol":"-1","CidrIp":"0.0.0.0/0"})",
        "InvalidGroupId.Malformed: Invalid id: \"x\" (expecting \"sg-...\")");
    row("unknown id", R"({"GroupId":"sg-0","IpProtocol":"-1","CidrIp":"0.0.0.0/0"})",
        "InvalidGroup.NotFound: The security group 'sg-0' does not exist");
    row("unknown name", R"({"GroupName":"x","IpProtocol":"-1","CidrIp":"0.0.0.0/0"})",
        "InvalidGroup.NotFound: The security group 'x' does not exist");
    row("unknown source",
        permission(R"("IpProtocol":"-1","UserIdGroupPairs":[{"GroupName":"nobody"}])"),
        "InvalidGroup.NotFound: The security group 'nobody' does not exist");
    row("source of another network",
        permission(R"("IpProtocol":"-1","UserIdGroupPairs":[{"GroupName":"alien"}])"),
        "InvalidGroup.NotFound: The security group 'alien' does not exist");
}

void RefusedEc2Test::ingressIsRefusedInAwsWords()
{
    Story story(twoNetworks());
    expectRefusal(story);
}

// Amazon VPC quotas.
void RefusedEc2Test::aGroupHasSixtyInboundRules()
{
    Story story(twoNetworks());
    int taken = 0;
    while (taken < 100 && story.call(kAuthorize, tcp(1'000 + taken, 1'000 + taken)).empty())
        ++taken;
    QVERIFY2(taken > 50 && taken <= 60, qPrintable(QString::number(taken))); // beside its own
    const doc::Document full = story.session.document();
    QCOMPARE(story.call(kAuthorize, tcp(5'000, 5'000)),
             std::string("RulesPerSecurityGroupLimitExceeded: The maximum number of rules per "
                         "security group has been reached."));
    QVERIFY(story.session.document() == full);
}

void RefusedEc2Test::onlyWhatRunsIsStopped()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               scaling::create(scaling::sizes(0, 6, 1), R"("us-east-1a")"));
    story.until(10);
    const auto stop = [&story](const std::string& id) {
        return story.call("ec2:StopInstances", R"({"InstanceIds":[")" + id + R"("]})");
    };
    const std::string first = scaling::idOf(story, 0);
    const std::string notNow = "IncorrectInstanceState: The instance '" + first +
                               "' is not in a state from which it can be stopped.";
    QCOMPARE(stop(first), notNow); // it boots
    story.until(150);
    for (const auto& element : story.session.document().elements())
        if (element->is("autoScalingGroup")) {
            QVERIFY(story.session.perform(doc::SetField{{element->id}, "spot", true}).has_value());
            break;
        }
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + first + R"("]})");
    QCOMPARE(stop(first), notNow); // it has ended
    story.until(400);
    const std::string spot = scaling::idOf(story, 0);
    QCOMPARE(stop(spot), "UnsupportedOperation: You can't stop the Spot Instance '" + spot +
                             "' because it is associated with a one-time Spot Instance request. "
                             "You can only stop Spot Instances associated with persistent Spot "
                             "Instance requests.");
}

QTEST_GUILESS_MAIN(RefusedEc2Test)
#include "tst_refused_ec2.moc"
