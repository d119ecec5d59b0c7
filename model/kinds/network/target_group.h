// SPDX-License-Identifier: MIT
// The tasks behind a load balancer: where they are reached, and how it finds out whether they are
// well.
#pragma once

#include "kinds/of.h"

#include <string>
#include <string_view>

namespace stowage::doc {

enum class TargetProtocol { http };
enum class TargetType { instance, ip };
enum class Algorithm { roundRobin, leastOutstandingRequests, weightedRandom };
enum class CrossZone { ofLoadBalancer, on, off };
enum class StickinessType { lbCookie, appCookie };

struct TargetGroup {
    TargetProtocol protocol = TargetProtocol::http;
    int port = 80;
    TargetType targetType = TargetType::instance;
    std::string healthCheckPath = "/";
    int healthCheckIntervalSeconds = 30;
    int healthCheckTimeoutSeconds = 5;
    int healthyThresholdCount = 5;
    int unhealthyThresholdCount = 2;
    std::string matcher = "200";
    int deregistrationDelaySeconds = 300;
    Algorithm algorithm = Algorithm::roundRobin;
    int slowStartSeconds = 0;
    CrossZone crossZone = CrossZone::ofLoadBalancer;
    bool stickiness = false;
    int stickinessSeconds = 86'400;
    StickinessType stickinessType = StickinessType::lbCookie;
    std::string stickinessCookie = ""; // of the application
    int stickinessCookieSeconds = 86'400;
};

// Lists and ranges of codes from 200 to 499, as the Matcher of an Application Load Balancer allows.
bool isMatcher(std::string_view text);

// Whether a load balancer keeps cookies of this name for itself.
bool isReservedCookie(std::string_view name);

KindInfo describe(Of<TargetGroup>);

} // namespace stowage::doc
