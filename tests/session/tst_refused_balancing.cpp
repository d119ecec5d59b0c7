// SPDX-License-Identifier: GPL-3.0-or-later
// What Elastic Load Balancing refuses is refused in its words, and nothing of it is drawn.
#include "session/refusals.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RefusedBalancingTest : public QObject {
    Q_OBJECT

private slots:
    void balancersAreRefusedInAwsWords_data();
    void balancersAreRefusedInAwsWords();
    void targetGroupsAreRefusedInAwsWords_data();
    void targetGroupsAreRefusedInAwsWords();
    void listenersAreRefusedInAwsWords_data();
    void listenersAreRefusedInAwsWords();
    void aTargetGroupHasOneLoadBalancer();
};

namespace {
constexpr const char* kBalancer = "elbv2:CreateLoadBalancer";
constexpr const char* kGroup = "elbv2:CreateTargetGroup";
constexpr const char* kListener = "elbv2:CreateListener";

std::string balancer(const std::string& name, const std::string& subnets,
                     const std::string& more = {})
{
    return R"({"Name":")" + name + R"(","Subnets":[)" + subnets + "]" + more + "}";
}

std::string group(const std::string& more, const std::string& name = "new")
{
    return R"({"Name":")" + name + R"(","Protocol":"HTTP","Port":80)" + more + "}";
}

std::string listener(const std::string& port, const std::string& target = "free",
                     const std::string& on = "alb")
{
    return R"({"LoadBalancerArn":")" + on + "\"," + port +
           R"("DefaultActions":[{"Type":"forward","TargetGroupArn":")" + target + "\"}]}";
}

std::string broken(const std::string& value, const std::string& place, const std::string& what)
{
    return "Value '" + value + "' at '" + place + "' failed to satisfy constraint: Member must " +
           what;
}

std::string invalid(const std::string& value, const std::string& place, const std::string& what)
{
    return "ValidationError: 1 validation error detected: " + broken(value, place, what);
}

const std::string kLong(33, 'x');
const std::string kTwoZones =
    "ValidationError: At least two subnets in two different Availability Zones must be specified";

void addBalancerNames()
{
    const std::string begin = "ValidationError: The load balancer name '";
    addRefusal({"no name", kBalancer, balancer("", R"("a","b")"),
                "ValidationError: A load balancer name must be specified"});
    addRefusal({"long name", kBalancer, balancer(kLong, R"("a","b")"),
                begin + kLong + "' cannot be longer than '32' characters", true});
    addRefusal({"name of signs", kBalancer, balancer("my.alb", R"("a","b")"),
                begin + "my.alb' can only contain characters that are alphanumeric characters and "
                        "hyphens(-)",
                true});
    addRefusal({"hyphen first", kBalancer, balancer("-alb", R"("a","b")"),
                begin + "-alb' cannot begin with a hyphen(-)", true});
    addRefusal({"hyphen last", kBalancer, balancer("alb-", R"("a","b")"),
                begin + "alb-' cannot end with a hyphen(-)", true});
    addRefusal({"reserved name", kBalancer, balancer("internal-alb", R"("a","b")"),
                begin + "internal-alb' cannot begin with 'internal-'", true});
    const std::string taken = "DuplicateLoadBalancerName: A load balancer with the same name 'alb' "
                              "exists, but with different settings";
    addRefusal({"other subnets", kBalancer, balancer("alb", R"("a2","b")"), taken, true});
    addRefusal({"no security group", kBalancer, balancer("alb", R"("a","b")"), taken, true});
    addRefusal({"other scheme", kBalancer,
                balancer("alb", R"("a","b")", R"(,"SecurityGroups":["guard"],"Scheme":"internal")"),
                taken, true});
}
} // namespace

void RefusedBalancingTest::balancersAreRefusedInAwsWords_data()
{
    addRefusalColumns();
    addBalancerNames();
    addRefusal({"no subnets", kBalancer, R"({"Name":"new"})", kTwoZones, true});
    addRefusal({"one subnet", kBalancer, balancer("new", R"("a")"), kTwoZones, true});
    addRefusal({"one zone", kBalancer, balancer("new", R"("a","a2")"), kTwoZones, true});
    addRefusal(
        {"the same subnet", kBalancer, balancer("new", R"("a","us-east-1a")"), kTwoZones, true});
    addRefusal({"a zone twice", kBalancer, balancer("new", R"("a","b","a2")"),
                "InvalidConfigurationRequest: A load balancer cannot be attached to multiple "
                "subnets in the same Availability Zone",
                true});
    addRefusal({"unknown subnet", kBalancer, balancer("new", R"("a","subnet-0b5")"),
                "SubnetNotFound: The subnet ID 'subnet-0b5' does not exist", true});
    addRefusal({"unknown mapping", kBalancer,
                R"({"Name":"new","SubnetMappings":[{"SubnetId":"a"},{"SubnetId":"c"}]})",
                "SubnetNotFound: The subnet ID 'c' does not exist", true});
    addRefusal({"two VPCs", kBalancer, balancer("new", R"("a","far")"),
                "InvalidConfigurationRequest: The subnets must be in one VPC."});
    addRefusal({"unknown security group", kBalancer,
                balancer("new", R"("a","b")", R"(,"SecurityGroups":["guard","sg-1"])"),
                "InvalidSecurityGroup: The security group 'sg-1' does not exist", true});
    addRefusal({"security group elsewhere", kBalancer,
                balancer("new", R"("a","b")", R"(,"SecurityGroups":["alien"])"),
                "InvalidConfigurationRequest: Security group 'alien' does not belong to VPC "
                "'vpc'"});
    addRefusal(
        {"scheme", kBalancer, balancer("new", R"("a","b")", R"(,"Scheme":"public")"),
         invalid("public", "scheme", "satisfy enum value set: [internet-facing, internal]")});
    addRefusal({"type", kBalancer, balancer("new", R"("a","b")", R"(,"Type":"alb")"),
                invalid("alb", "type", "satisfy enum value set: [application, network, gateway]")});
    addRefusal({"network load balancer", kBalancer,
                balancer("new", R"("a","b")", R"(,"Type":"network")"),
                "UnsupportedFeatureException: Stowage does not simulate load balancers of type "
                "network yet; leave it out."});
    addRefusal({"address type", kBalancer,
                balancer("new", R"("a","b")", R"(,"IpAddressType":"ipv6")"),
                invalid("ipv6", "ipAddressType",
                        "satisfy enum value set: [ipv4, dualstack, "
                        "dualstack-without-public-ipv4]")});
}

void RefusedBalancingTest::balancersAreRefusedInAwsWords()
{
    Story story(twoNetworks());
    drawBalancers(story);
    expectRefusal(story);
}

namespace {
void addGroupNames()
{
    const std::string begin = "ValidationError: Target group name '";
    addRefusal({"no name", kGroup, group("", ""),
                "ValidationError: A target group name must be specified"});
    addRefusal({"long name", kGroup, group("", kLong),
                begin + kLong + "' cannot be longer than '32' characters", true});
    addRefusal({"name of signs", kGroup, group("", "my_tg"),
                begin + "my_tg' can only contain characters that are alphanumeric characters or "
                        "hyphens(-)",
                true});
    addRefusal({"hyphen first", kGroup, group("", "-tg"),
                begin + "-tg' cannot begin or end with '-'", true});
    addRefusal({"hyphen last", kGroup, group("", "tg-"),
                begin + "tg-' cannot begin or end with '-'", true});
    addRefusal({"other settings", kGroup, group(R"(,"HealthCheckPath":"/health")", "tg"),
                "DuplicateTargetGroupName: A target group with the same name 'tg' exists, but with "
                "different settings",
                true});
}

struct Limits {
    const char* member;
    const char* place;
    int least, most;
};
constexpr Limits kLimits[] = {
    {"HealthCheckIntervalSeconds", "healthCheckIntervalSeconds", 5, 300},
    {"HealthCheckTimeoutSeconds", "healthCheckTimeoutSeconds", 2, 120},
    {"HealthyThresholdCount", "healthyThresholdCount", 2, 10},
    {"UnhealthyThresholdCount", "unhealthyThresholdCount", 2, 10},
};

void addLimits()
{
    for (const Limits& limits : kLimits) {
        const std::string begin = std::string(",\"") + limits.member + "\":";
        const std::string least = std::to_string(limits.least - 1);
        addRefusal({(std::string(limits.place) + ", less").c_str(), kGroup, group(begin + least),
                    invalid(least, limits.place,
                            "have value greater than or equal to " + std::to_string(limits.least)),
                    true});
        const std::string most = std::to_string(limits.most + 1);
        addRefusal({(std::string(limits.place) + ", more").c_str(), kGroup, group(begin + most),
                    invalid(most, limits.place,
                            "have value less than or equal to " + std::to_string(limits.most)),
                    true});
    }
    const std::string order =
        "ValidationError: Health check interval must be greater than the timeout.";
    addRefusal({"interval and its timeout", kGroup,
                group(R"(,"HealthCheckIntervalSeconds":10,"HealthCheckTimeoutSeconds":10)"), order,
                true});
    addRefusal({"interval and the default timeout", kGroup,
                group(R"(,"HealthCheckIntervalSeconds":5)"), order, true});
    addRefusal(
        {"two at once", kGroup,
         group(R"(,"HealthCheckIntervalSeconds":4,"HealthyThresholdCount":11)"),
         "ValidationError: 2 validation errors detected: " +
             broken("4", "healthCheckIntervalSeconds", "have value greater than or equal to 5") +
             "; " + broken("11", "healthyThresholdCount", "have value less than or equal to 10"),
         true});
}

void addKinds()
{
    const std::string protocols =
        "satisfy enum value set: [HTTP, HTTPS, TCP, TLS, UDP, TCP_UDP, GENEVE]";
    addRefusal({"no protocol", kGroup, R"({"Name":"new","Port":80})",
                "ValidationError: A protocol must be specified", true});
    addRefusal({"no port", kGroup, R"({"Name":"new","Protocol":"HTTP"})",
                "ValidationError: A port must be specified", true});
    addRefusal({"protocol", kGroup, R"({"Name":"new","Protocol":"http","Port":80})",
                invalid("http", "protocol", protocols)});
    addRefusal({"another protocol", kGroup, R"({"Name":"new","Protocol":"HTTPS","Port":80})",
                "UnsupportedFeatureException: Stowage does not simulate target groups of protocol "
                "HTTPS yet; leave it out."});
    addRefusal({"port 0", kGroup, R"({"Name":"new","Protocol":"HTTP","Port":0})",
                invalid("0", "port", "have value greater than or equal to 1"), true});
    addRefusal({"port 65536", kGroup, R"({"Name":"new","Protocol":"HTTP","Port":65536})",
                invalid("65536", "port", "have value less than or equal to 65535"), true});
    addRefusal(
        {"target type", kGroup, group(R"(,"TargetType":"task")"),
         invalid("task", "targetType", "satisfy enum value set: [instance, ip, lambda, alb]")});
    addRefusal({"function", kGroup, group(R"(,"TargetType":"lambda")"),
                "UnsupportedFeatureException: Stowage does not simulate target type lambda yet; "
                "leave it out."});
    addRefusal({"check protocol", kGroup, group(R"(,"HealthCheckProtocol":"http")"),
                invalid("http", "healthCheckProtocol", protocols)});
    addRefusal({"another check protocol", kGroup, group(R"(,"HealthCheckProtocol":"TCP")"),
                "UnsupportedFeatureException: Stowage does not simulate health checks of protocol "
                "TCP yet; leave it out."});
    addRefusal({"check port", kGroup, group(R"(,"HealthCheckPort":"8081")"),
                "UnsupportedFeatureException: Stowage does not simulate health checks at port 8081 "
                "yet; leave it out."});
    addRefusal({"no checks", kGroup, group(R"(,"HealthCheckEnabled":false)"),
                "ValidationError: Health check enabled must be true for target groups with target "
                "type 'instance'"});
}
} // namespace

void RefusedBalancingTest::targetGroupsAreRefusedInAwsWords_data()
{
    addRefusalColumns();
    addGroupNames();
    addLimits();
    addKinds();
    addRefusal({"no path", kGroup, group(R"(,"HealthCheckPath":"")"),
                invalid("", "healthCheckPath", "have length greater than or equal to 1")});
    addRefusal({"path", kGroup, group(R"(,"HealthCheckPath":"health")"),
                "ValidationError: Health check path 'health' must begin with '/'"});
    const std::string path = "/" + std::string(1'024, 'p');
    addRefusal({"long path", kGroup, group(R"(,"HealthCheckPath":")" + path + "\""),
                invalid(path, "healthCheckPath", "have length less than or equal to 1024")});
    addRefusal({"no code", kGroup, group(R"(,"Matcher":{"HttpCode":""})"),
                "ValidationError: Health check matcher HTTP code cannot be empty", true});
    for (const char* code : {"199", "200-500", "2xx", "200-204-299"})
        addRefusal({code, kGroup, group(std::string(R"(,"Matcher":{"HttpCode":")") + code + "\"}"),
                    std::string("ValidationError: Health check matcher HTTP code '") + code +
                        "' must be within '200-499'"});
}

void RefusedBalancingTest::targetGroupsAreRefusedInAwsWords()
{
    Story story(twoNetworks());
    drawBalancers(story);
    expectRefusal(story);
}

void RefusedBalancingTest::listenersAreRefusedInAwsWords_data()
{
    addRefusalColumns();
    const std::string http = R"("Protocol":"HTTP",)";
    const std::string port = R"("Protocol":"HTTP","Port":81,)";
    addRefusal({"no port", kListener, listener(http),
                "ValidationError: A listener port must be specified", true});
    addRefusal({"port 0", kListener, listener(http + R"("Port":0,)"),
                invalid("0", "port", "have value greater than or equal to 1"), true});
    addRefusal({"port 65536", kListener, listener(http + R"("Port":65536,)"),
                invalid("65536", "port", "have value less than or equal to 65535"), true});
    addRefusal({"no protocol", kListener, listener(R"("Port":81,)"),
                "ValidationError: A listener protocol must be specified", true});
    addRefusal({"protocol", kListener, listener(R"("Port":81,"Protocol":"FTP",)"),
                invalid("FTP", "protocol",
                        "satisfy enum value set: [HTTP, HTTPS, TCP, TLS, UDP, TCP_UDP, GENEVE]")});
    addRefusal({"protocol of others", kListener, listener(R"("Port":81,"Protocol":"TCP",)"),
                "ValidationError: Listener protocol 'TCP' must be one of 'HTTPS, HTTP'", true});
    addRefusal({"HTTPS", kListener, listener(R"("Port":443,"Protocol":"HTTPS",)"),
                "UnsupportedFeatureException: Stowage does not simulate HTTPS listeners yet; leave "
                "it out."});
    addRefusal({"unknown load balancer", kListener, listener(port, "free", "x"),
                "LoadBalancerNotFound: One or more load balancers not found", true});
    addRefusal({"unknown target group", kListener, listener(port, "x"),
                "TargetGroupNotFound: Target groups 'x' not found", true});
    addRefusal({"no target group", kListener, listener(port, ""),
                "ValidationError: A target group ARN must be specified"});
    addRefusal({"taken port", kListener, listener(R"("Protocol":"HTTP","Port":80,)"),
                "DuplicateListener: A listener already exists on this port for this load balancer "
                "'alb'",
                true});
    addRefusal({"no action", kListener,
                R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":81,"DefaultActions":[]})",
                "ValidationError: A default action must be specified"});
    addRefusal({"another action", kListener,
                R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":81,"DefaultActions":[)"
                R"({"Type":"redirect"}]})",
                invalid("", "defaultActions.1.member.redirectConfig.statusCode",
                        "satisfy enum value set: [HTTP_301, HTTP_302]")});
    addRefusal({"no such action", kListener,
                R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":81,"DefaultActions":[)"
                R"({"Type":"drop"}]})",
                invalid("drop", "defaultActions.1.member.type",
                        "satisfy enum value set: [authenticate-oidc, authenticate-cognito, "
                        "redirect, forward, fixed-response]")});
    addRefusal({"two target groups", kListener,
                R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":81,"DefaultActions":[)"
                R"({"Type":"forward","ForwardConfig":{"TargetGroups":[{"TargetGroupArn":"tg"},)"
                R"({"TargetGroupArn":"free"}]}}]})",
                "UnsupportedFeatureException: Stowage does not simulate more than one target group "
                "of a listener yet; leave it out."});
}

void RefusedBalancingTest::listenersAreRefusedInAwsWords()
{
    Story story(twoNetworks());
    drawBalancers(story);
    expectRefusal(story);
}

void RefusedBalancingTest::aTargetGroupHasOneLoadBalancer()
{
    Story story(twoNetworks());
    drawBalancers(story);
    const std::string port = R"("Protocol":"HTTP","Port":81,)";
    QCOMPARE(QString::fromStdString(story.call(kListener, listener(port, "tg", "inner"))),
             QStringLiteral("TargetGroupAssociationLimit: The following target groups cannot be "
                            "associated with more than one load balancer: tg"));
    QCOMPARE(story.call(kListener, listener(port, "tg")), std::string()); // its own
    QCOMPARE(story.call(kListener, listener(port, "free", "inner")), std::string());
}

QTEST_GUILESS_MAIN(RefusedBalancingTest)
#include "tst_refused_balancing.moc"
