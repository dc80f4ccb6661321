import { handleAuth } from "@/lib/server/http/auth-handler";

export const dynamic = "force-dynamic";
export const GET = handleAuth;
export const POST = handleAuth;
